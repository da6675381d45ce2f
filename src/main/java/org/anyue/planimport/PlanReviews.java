package org.anyue.planimport;

import java.util.List;
import java.util.UUID;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.PlanItemId;
import org.anyue.organization.Actor;
import org.anyue.planimport.review.Decision;
import org.anyue.planimport.review.DecisionKind;
import org.anyue.planimport.review.Heading;
import org.anyue.planimport.review.LedgerSentence;
import org.anyue.planimport.review.Proposal;
import org.anyue.planimport.review.Respelling;
import org.anyue.planimport.review.Review;
import org.anyue.planimport.review.ReviewDesk;
import org.anyue.planimport.review.ReviewedDuties;
import org.anyue.planimport.review.WordCorrection;
import org.anyue.planimport.review.WordCorrection.State;
import org.anyue.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decisions on the sentences, proposals and words of an imported plan. Each takes the version that the person saw and ends
 * in {@link org.anyue.shared.Stale} when somebody was faster; each can be undone. Only for the office that owns the
 * campaign, to everybody else there is none ({@link NotFound}).
 */
@Service
@Transactional
public class PlanReviews {

    private final ReviewDesk desk;
    private final ReviewedDuties duties;

    PlanReviews(ReviewDesk desk, ReviewedDuties duties) {
        this.desk = desk;
        this.duties = duties;
    }

    public Decision accept(Actor actor, CampaignId campaign, int proposal, int version) {
        Review review = desk.take(actor, campaign);
        review.expectProposal(proposal, version);
        review.accept(List.of(proposal), desk.sign(actor));
        return desk.decide(review, actor, DecisionKind.ACCEPTED, "第 " + proposal + " 项");
    }

    /** Accepts every proposal of the activity that asks nothing more. */
    public Decision acceptAll(Actor actor, CampaignId campaign, PlanItemId item, int version) {
        Review review = desk.take(actor, campaign);
        List<Proposal> all = review.proposalsOf(item);
        review.expectSame(Review.versionOfProposals(all), version);
        review.accept(all.stream().map(Proposal::number).toList(), desk.sign(actor));
        int accepted = review.change().proposals().size();
        return desk.decide(review, actor, DecisionKind.ACCEPTED, "本活动 " + accepted + " 项");
    }

    public Decision merge(Actor actor, CampaignId campaign, int sentence, int into, int version) {
        Review review = desk.take(actor, campaign);
        review.expectSentence(sentence, version);
        review.merge(sentence, into, desk.sign(actor));
        return desk.decide(review, actor, DecisionKind.MERGED, "第 " + sentence + " 句并入第 " + into + " 项");
    }

    public Decision waive(Actor actor, CampaignId campaign, int sentence, String reason, int version) {
        Review review = desk.take(actor, campaign);
        review.expectSentence(sentence, version);
        review.waive(List.of(sentence), reason, desk.sign(actor));
        return desk.decide(review, actor, DecisionKind.WAIVED, "第 " + sentence + " 句:" + reason.strip());
    }

    /** Waives every open sentence below a heading. */
    public Decision waiveHeading(Actor actor, CampaignId campaign, int heading, String reason, int version) {
        Review review = desk.take(actor, campaign);
        Heading chosen = review.heading(heading);
        List<LedgerSentence> below = review.below(chosen);
        review.expectSame(Review.versionOfSentences(below), version);
        review.waive(below.stream().map(LedgerSentence::position).toList(), reason, desk.sign(actor));
        int waived = review.change().sentences().size();
        return desk.decide(review, actor, DecisionKind.WAIVED, "整节 " + waived + " 句:" + reason.strip());
    }

    public Decision reopen(Actor actor, CampaignId campaign, int sentence, int version) {
        Review review = desk.take(actor, campaign);
        review.expectSentence(sentence, version);
        review.reopen(sentence, desk.sign(actor));
        return desk.decide(review, actor, DecisionKind.REOPENED, "第 " + sentence + " 句");
    }

    /**
     * Applies or refuses a correction; the duties, the title and the theme that show the word follow.
     *
     * @param all every place of the same word
     * @param version sum of the versions of what is decided about
     */
    public Decision correct(Actor actor, CampaignId campaign, int correction, State decided, boolean all, int version) {
        Review review = desk.take(actor, campaign);
        WordCorrection one = review.correction(correction);
        List<WordCorrection> chosen = all ? review.sameSwap(one) : List.of(one);
        review.expectSame(Review.versionOfCorrections(chosen), version);
        duties.respell(actor, review, () -> review.settle(chosen, decided, desk.sign(actor)));
        int places = review.change().corrections().size();
        DecisionKind kind = decided == State.APPLIED ? DecisionKind.CORRECTED : DecisionKind.KEPT;
        String words = decided == State.APPLIED
                ? one.word() + "→" + one.suggestion() + " " + places + " 处"
                : one.word() + " " + places + " 处";
        return desk.decide(review, actor, kind, words);
    }

    /** Puts back what a decision changed, unless a later one that holds touched the same. */
    public Decision undo(Actor actor, CampaignId campaign, UUID decision) {
        Review review = desk.take(actor, campaign);
        List<Decision> decisions = desk.decisions(review);
        Decision chosen = decisions.stream()
                .filter(known -> known.id().equals(decision))
                .findFirst()
                .orElseThrow(() -> new NotFound("decision"));
        Respelling before = duties.spelling(review);
        review.restore(chosen, decisions);
        duties.respellTitles(actor, review, before);
        duties.restore(actor, review, chosen);
        desk.undo(review, actor, chosen);
        return chosen;
    }
}
