package org.anyue.planimport.web;

import org.anyue.campaign.CampaignId;
import org.anyue.planimport.review.Decision;
import org.anyue.shared.Ids;

/**
 * A line of the history.
 *
 * @param undone who undid it and when, empty while it holds
 * @param undo address that undoes it
 */
public record DecisionRow(String kind, String words, String by, String undone, String undo) {

    static DecisionRow of(CampaignId campaign, Decision decision) {
        return new DecisionRow(
                decision.kind().label(),
                decision.words(),
                ReviewWords.by(decision.made()),
                ReviewWords.by(decision.undone()),
                PlanReviewPages.address(campaign) + "/decisions/" + Ids.toText(decision.id()) + "/undo");
    }

    public boolean holds() {
        return undone.isEmpty();
    }
}
