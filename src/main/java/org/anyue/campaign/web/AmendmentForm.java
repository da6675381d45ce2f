package org.anyue.campaign.web;

/**
 * What was typed about one target: a duty, the venue of an activity, or the words of a warning.
 *
 * @param deed change, cancel, restore, add, venue or warning
 * @param duty its fields as of a duty; those that no amendment touches are the kept ones
 * @param answer what an open point is settled to
 * @param version of the campaign
 * @param draft version of the draft, 0 for a new one
 */
public record AmendmentForm(
        String deed,
        DutyForm duty,
        String answer,
        String venue,
        String address,
        String warning,
        String reason,
        boolean urgent,
        int version,
        int draft) {

    static AmendmentForm of(Input input, DutyForm kept) {
        DutyForm typed = DutyForm.of(input);
        return new AmendmentForm(
                input.one("deed"),
                new DutyForm(
                        kept.item(),
                        kept.kind(),
                        typed.what(),
                        kept.lead(),
                        kept.support(),
                        kept.selectors(),
                        kept.sectors(),
                        kept.units(),
                        "",
                        typed.quota(),
                        typed.dates(),
                        typed.figures(),
                        typed.asks(),
                        kept.reviewRule(),
                        typed.evidence(),
                        kept.consequence(),
                        kept.openPoint(),
                        typed.version()),
                input.one("answer"),
                input.one("venueName"),
                input.one("venueAddress"),
                input.one("warning"),
                input.one("reason"),
                input.isTicked("urgent"),
                input.version(),
                input.number("draft"));
    }

    AmendmentForm withVersions(int campaign, int newestDraft) {
        return new AmendmentForm(deed, duty, answer, venue, address, warning, reason, urgent, campaign, newestDraft);
    }
}
