package org.anyue.assignment;

import java.time.LocalDate;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.ReviewRule;
import org.anyue.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A duty as the units got it.
 *
 * @param number running number inside the campaign
 * @param item number and title of its activity
 * @param sentence words of the plan that it came from, empty when typed by hand
 * @param quota readable quota, empty for none
 * @param target records that fulfil it, 0 where it is handed in
 * @param openPoint what the plan leaves open, empty when settled
 * @param dueText due time as written where no single day says it, else empty
 */
public record IssuedDuty(
        DutyId id,
        Origin origin,
        int number,
        String what,
        String kind,
        String item,
        String sentence,
        String quota,
        int target,
        ReviewRule rule,
        @Nullable LocalDate dueOn,
        String dueText,
        @Nullable LocalDate lockOn,
        Asked asked,
        Lineage lineage,
        String openPoint) {

    /**
     * The campaign and who asks for the duty.
     *
     * @param desk the committee office of the owning place, or the owning department, by its name
     */
    public record Origin(CampaignId campaign, String title, UnitId owner, String desk, boolean ofDepartment) {}

    /**
     * Where it comes from.
     *
     * @param source duty of the campaign: this one, or the one that it is an occurrence or a part of
     * @param brokenFrom assignment of a place that was broken down into this duty; null for a duty of the campaign
     */
    public record Lineage(DutyId source, @Nullable AssignmentId brokenFrom) {}

    /**
     * What is handed in.
     *
     * @param figures how many numbers
     * @param photos least number of photos, 0 for none
     */
    public record Asked(int figures, boolean text, int photos, boolean paper, boolean file) {

        public boolean nothing() {
            return figures == 0 && !text && photos == 0 && !paper && !file;
        }
    }
}
