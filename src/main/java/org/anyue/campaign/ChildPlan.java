package org.anyue.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anyue.organization.UnitSummary;
import org.jspecify.annotations.Nullable;

/**
 * How one place below, or one department, carries out a campaign.
 *
 * @param plans its own campaigns under it, drafts too
 * @param issuedAt null while none of them is issued
 * @param covered duties that its issued duties carry out
 * @param uncovered the others that fall on it
 * @param dueOn until when a plan of its own is wanted, null where the campaign does not say
 * @param elsewhere it has handed in a plan that is not made here
 */
public record ChildPlan(
        UnitSummary owner,
        List<CampaignSummary> plans,
        @Nullable Instant issuedAt,
        int covered,
        List<DutyDetails> uncovered,
        @Nullable LocalDate dueOn,
        boolean elsewhere) {

    public boolean isMissing() {
        return plans.isEmpty();
    }

    /** Neither issued here nor handed in otherwise. */
    public boolean isOpen() {
        return issuedAt == null && !elsewhere;
    }

    public boolean isLate(LocalDate today) {
        return isOpen() && dueOn != null && today.isAfter(dueOn);
    }

    public int expected() {
        return covered + uncovered.size();
    }
}
