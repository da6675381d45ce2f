package org.anyue.planimport;

import java.util.List;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.DutyTerms;
import org.anyue.officialdoc.OfficialText;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.planimport.review.BearerResolver;
import org.anyue.planimport.review.CleanPlan;
import org.anyue.planimport.review.Decision;
import org.anyue.planimport.review.LedgerSentence;
import org.anyue.planimport.review.PlanDrafting;
import org.anyue.planimport.review.Review;
import org.anyue.planimport.review.ReviewHead;
import org.anyue.planimport.review.ReviewReads;
import org.anyue.planimport.words.PlaceVocabularies;
import org.anyue.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questions about the review of imported plans; for the office or department that owns the campaign. */
@Component
@Transactional(readOnly = true)
public class PlanImportQueries {

    private final ReviewReads reads;
    private final CampaignQueries campaigns;
    private final BearerResolver bearers;
    private final PlaceVocabularies vocabularies;

    PlanImportQueries(
            ReviewReads reads, CampaignQueries campaigns, BearerResolver bearers, PlaceVocabularies vocabularies) {
        this.reads = reads;
        this.campaigns = campaigns;
        this.bearers = bearers;
        this.vocabularies = vocabularies;
    }

    /** Whether the actor can open the review of the campaign; false where it was not imported. */
    public boolean isReviewable(Actor actor, CampaignId campaign) {
        UnitId desk = actor.desk();
        return desk != null && reads.isOwnReview(campaign, desk);
    }

    /** @throws NotFound to everybody but those who review it */
    public PlanReview review(Actor actor, CampaignId campaign) {
        Review review = own(actor, campaign);
        return new PlanReview(
                campaigns.get(campaign),
                plan(review.head()),
                review,
                campaigns.planItems(campaign),
                campaigns.duties(campaign));
    }

    /**
     * The plan alone, without what was decided about it.
     *
     * @throws NotFound as above
     */
    public CompiledPlan plan(Actor actor, CampaignId campaign) {
        return plan(reads.head(campaign)
                .filter(head -> actor.owns(head.owner()))
                .orElseThrow(() -> new NotFound("review " + campaign)));
    }

    /** The plan with what was corrected so far, laid out as an official document. */
    public OfficialText cleanPlan(Actor actor, CampaignId campaign) {
        PlanReview review = review(actor, campaign);
        return CleanPlan.of(
                review.plan().text(),
                review.plan().title(),
                review.ledger().corrections(),
                vocabularies.of(actor.place().id()).words());
    }

    /** Oldest first, undone ones included. */
    public List<Decision> decisions(Actor actor, CampaignId campaign) {
        own(actor, campaign);
        return reads.decisions(campaign);
    }

    /** Terms to start from when a duty is added for a sentence. */
    public DutyTerms startingTerms(Actor actor, CampaignId campaign, int sentence) {
        PlanReview review = review(actor, campaign);
        LedgerSentence chosen = review.ledger().sentence(sentence);
        return new PlanDrafting(review.plan(), actor, bearers).startingTerms(chosen.span(), chosen.item());
    }

    private Review own(Actor actor, CampaignId campaign) {
        return reads.byCampaign(campaign)
                .filter(review -> actor.owns(review.head().owner()))
                .orElseThrow(() -> new NotFound("review " + campaign));
    }

    /** The stored JSON has no text; the campaign has it. */
    private CompiledPlan plan(ReviewHead head) {
        return PlanJson.read(
                head.compiled(),
                campaigns
                        .planText(head.campaign())
                        .orElseThrow(() -> new NotFound("plan of " + head.campaign()))
                        .text());
    }
}
