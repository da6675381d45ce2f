package org.anyue.planimport.review;

import java.time.Clock;
import java.util.List;
import org.anyue.campaign.CampaignId;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanDecided;
import org.anyue.planimport.PlanDecisionUndone;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How every decision begins and ends: the review is held for its owner, and what changed is recorded. */
@Component
public class ReviewDesk {

    private final ReviewStore store;
    private final ReviewReads reads;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewDesk(ReviewStore store, ReviewReads reads, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.reads = reads;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound to everybody but those who review it */
    public Review take(Actor actor, CampaignId campaign) {
        return store.lock(campaign)
                .filter(review -> actor.owns(review.head().owner()))
                .orElseThrow(() -> new NotFound("review " + campaign));
    }

    public Signature sign(Actor actor) {
        return new Signature(actor.name(), clock.instant());
    }

    /**
     * Saves what the verbs on the review changed.
     *
     * @param words what was decided about, one line for the history
     */
    public Decision decide(Review review, Actor actor, DecisionKind kind, String words) {
        Decision decision = new Decision(Ids.timeOrdered(clock), 0, kind, words, review.change(), sign(actor), null);
        store.save(review, decision);
        events.publishEvent(new PlanDecided(review.head().campaign(), kind.code(), words, actor.party()));
        return decision;
    }

    public List<Decision> decisions(Review review) {
        return reads.decisions(review.head().campaign());
    }

    public void undo(Review review, Actor actor, Decision decision) {
        store.saveUndone(review, decision, sign(actor));
        events.publishEvent(new PlanDecisionUndone(
                review.head().campaign(),
                decision.id(),
                decision.kind().label() + " " + decision.words(),
                actor.party()));
    }
}
