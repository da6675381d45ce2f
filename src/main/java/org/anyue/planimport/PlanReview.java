package org.anyue.planimport;

import java.util.List;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.PlanItem;
import org.anyue.planimport.review.LedgerSentence;
import org.anyue.planimport.review.Review;
import org.anyue.planimport.review.SentenceState;

/**
 * Everything about one imported plan: what the compiler found, how it was settled, and the campaign that came from it.
 *
 * @param plan as compiled, with its text
 * @param ledger sentences, proposals, corrections and headings
 * @param items activities in their order
 * @param duties of the campaign
 */
public record PlanReview(
        CampaignSummary campaign, CompiledPlan plan, Review ledger, List<PlanItem> items, List<DutyDetails> duties) {

    public long open() {
        return ledger.sentences().stream()
                .map(LedgerSentence::state)
                .filter(SentenceState.OPEN::equals)
                .count();
    }

    public int sentences() {
        return ledger.sentences().size();
    }
}
