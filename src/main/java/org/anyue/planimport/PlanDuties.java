package org.anyue.planimport;

import org.anyue.campaign.CampaignHead;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyTerms;
import org.anyue.organization.Actor;
import org.anyue.planimport.review.Decision;
import org.anyue.planimport.review.DecisionKind;
import org.anyue.planimport.review.Proposal;
import org.anyue.planimport.review.Review;
import org.anyue.planimport.review.ReviewDesk;
import org.anyue.planimport.review.ReviewedDuties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Duties changed in the course of a review. The duty changes in the campaign and the ledger follows, in one transaction;
 * versions and scope as in {@link PlanReviews}.
 */
@Service
@Transactional
public class PlanDuties {

    private final ReviewDesk desk;
    private final ReviewedDuties duties;

    PlanDuties(ReviewDesk desk, ReviewedDuties duties) {
        this.desk = desk;
        this.duties = duties;
    }

    /**
     * @param sentence what the duty is drawn from, null for none
     * @param version of the sentence, ignored without one
     */
    public Decision add(Actor actor, CampaignId campaign, DutyTerms terms, @Nullable Integer sentence, int version) {
        Review review = desk.take(actor, campaign);
        if (sentence != null) {
            review.expectSentence(sentence, version);
        }
        Proposal added = duties.add(actor, review, terms, sentence, desk.sign(actor));
        String from = sentence == null ? "" : "(第 " + sentence + " 句)";
        return desk.decide(review, actor, DecisionKind.ADDED, "第 " + added.number() + " 项" + from);
    }

    /** @param version of the proposal */
    public Decision edit(Actor actor, CampaignId campaign, int proposal, DutyTerms terms, int version) {
        Review review = desk.take(actor, campaign);
        review.expectProposal(proposal, version);
        duties.edit(actor, review, proposal, terms, desk.sign(actor));
        return desk.decide(review, actor, DecisionKind.EDITED, "第 " + proposal + " 项");
    }

    /** @param version of the proposal */
    public Decision remove(Actor actor, CampaignId campaign, int proposal, int version) {
        Review review = desk.take(actor, campaign);
        review.expectProposal(proposal, version);
        duties.remove(actor, review, proposal, desk.sign(actor));
        return desk.decide(review, actor, DecisionKind.REMOVED, "第 " + proposal + " 项");
    }

    /** @param version of the campaign */
    public Decision editHead(Actor actor, CampaignId campaign, CampaignHead head, int version) {
        Review review = desk.take(actor, campaign);
        duties.editHead(actor, review, head, version);
        return desk.decide(review, actor, DecisionKind.HEAD_EDITED, head.title());
    }
}
