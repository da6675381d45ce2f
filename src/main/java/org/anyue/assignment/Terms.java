package org.anyue.assignment;

import java.time.LocalDate;
import org.anyue.campaign.Asks;
import org.anyue.campaign.ReviewRule;
import org.jspecify.annotations.Nullable;

/**
 * What the duty says now, as far as the life of an assignment depends on it.
 *
 * @param dueOn the on-time day, included; null for none
 * @param lockOn last day on which anything is still taken, null for never locked
 * @param target how many records fulfil it, 0 where it is handed in instead
 * @param cancelled nothing more is expected; what there is stays
 */
record Terms(
        Asks asks,
        ReviewRule rule,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate lockOn,
        int target,
        boolean cancelled) {

    Terms(Asks asks, ReviewRule rule, @Nullable LocalDate dueOn, @Nullable LocalDate lockOn, int target) {
        this(asks, rule, dueOn, lockOn, target, false);
    }

    boolean countedByRecords() {
        return target > 0;
    }
}
