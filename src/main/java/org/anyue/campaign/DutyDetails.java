package org.anyue.campaign;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A duty as it is shown.
 *
 * @param number running number inside the campaign, from 1; never used twice
 * @param issuedAt null while the units do not have it yet
 * @param cancelledAt null while it stands; the units keep what they did
 * @param itemNumber number of its activity as written, such as (一); may be empty
 * @param sentence the words of the plan that it came from, null when typed by hand
 * @param version to be handed back when it is changed
 */
public record DutyDetails(
        DutyId id,
        CampaignId campaign,
        int number,
        DutyTerms terms,
        @Nullable Instant issuedAt,
        @Nullable Instant cancelledAt,
        String itemNumber,
        String itemTitle,
        @Nullable String sentence,
        int version) {

    /** One day of a duty that returns, as a duty of its own. */
    public DutyDetails occurrence(DutyId its, LocalDate day, String what) {
        DutyTerms once = terms.changing(what).due(day).dueText("").build();
        return new DutyDetails(
                its, campaign, number, once, issuedAt, cancelledAt, itemNumber, itemTitle, sentence, version);
    }

    public boolean isIssued() {
        return issuedAt != null;
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    /** The units have it and it stands. */
    public boolean isInForce() {
        return isIssued() && !isCancelled();
    }
}
