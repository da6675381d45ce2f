package org.anyue.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anyue.organization.UnitSummary;
import org.jspecify.annotations.Nullable;

/**
 * How one place below carries out a campaign.
 *
 * @param titles of its own campaigns under it
 * @param issuedAt null while none of them is issued
 * @param covered duties that its issued duties carry out
 * @param uncovered the others that fall on it
 * @param dueOn until when a plan of its own is wanted, null where the campaign does not say
 */
public record ChildPlan(
        UnitSummary place,
        List<String> titles,
        @Nullable Instant issuedAt,
        int covered,
        List<DutyDetails> uncovered,
        @Nullable LocalDate dueOn) {

    public boolean isMissing() {
        return titles.isEmpty();
    }

    public boolean isLate(LocalDate today) {
        return issuedAt == null && dueOn != null && today.isAfter(dueOn);
    }

    public int expected() {
        return covered + uncovered.size();
    }
}
