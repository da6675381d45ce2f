package org.anyue.assignment;

import java.util.UUID;
import org.anyue.campaign.ReviewRule;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the offices above the bearer decide, and the department that asked for it: each in the name of its desk. */
@Component
public class Reviews {

    private final AssignmentJournal journal;
    private final AssignmentStore store;
    private final SubmissionStore submissions;

    Reviews(AssignmentJournal journal, AssignmentStore store, SubmissionStore submissions) {
        this.journal = journal;
        this.store = store;
        this.submissions = submissions;
    }

    /**
     * Accepts the present version for the actor's place; it climbs on or is final, as the duty's rule says.
     *
     * @param version as it was seen
     * @throws Stale when it changed since
     */
    @Transactional
    public void accept(Actor actor, AssignmentId id, int version) {
        accept(actor, new Choice(id, version), null);
    }

    /** @param batch of several decisions that can be taken back together, null for a single one */
    @Transactional
    public void accept(Actor actor, Choice choice, @Nullable UUID batch) {
        AssignmentJournal.Change change = journal.open(actor, choice.id(), choice.version());
        Assignment assignment = change.assignment();
        UnitId place = placeOf(actor);
        requireLowerLevelsDone(assignment, place);
        change.apply(one -> one.accept(place));
        change.save(AssignmentVerb.ACCEPT, SubmissionAccepted::new);
        remember(choice, batch);
    }

    /** @param reason at least four characters */
    @Transactional
    public void sendBack(Actor actor, AssignmentId id, int version, String reason) {
        sendBack(actor, new Choice(id, version), reason, null);
    }

    /** @param batch of several decisions that can be taken back together, null for a single one */
    @Transactional
    public void sendBack(Actor actor, Choice choice, String reason, @Nullable UUID batch) {
        AssignmentJournal.Change change = journal.open(actor, choice.id(), choice.version());
        UnitId place = placeOf(actor);
        change.apply(one -> one.sendBack(place, reason));
        change.save(AssignmentVerb.SEND_BACK, reason.strip(), SubmissionSentBack::new);
        remember(choice, batch);
    }

    /** What is decided on, as it was seen. */
    public record Choice(AssignmentId id, int version) {}

    private void remember(Choice choice, @Nullable UUID batch) {
        if (batch != null) {
            store.batch(choice.id(), choice.version() + 1, batch);
        }
    }

    /** Takes the own last decision back, as long as nothing has happened to the assignment since. */
    @Transactional
    public void undo(Actor actor, AssignmentId id) {
        AssignmentJournal.Change change = journal.open(actor, id);
        AssignmentStore.Decision decision = store.lastDecision(id, actor.accountId())
                .filter(last -> actor.desk() != null)
                .orElseThrow(() -> new Refusal(AssignmentRefusal.NOTHING_TO_UNDO));
        change.apply(one -> one.undo(decision.before(), decision.pending(), decision.levels()));
        change.saveWithReason(AssignmentVerb.UNDO, "", decision.reason(), DecisionUndone::new);
    }

    /** The paper copy arrived at the place whose turn it is, or at the owner of the campaign. */
    @Transactional
    public void receivePaper(Actor actor, AssignmentId id) {
        AssignmentJournal.Change change = journal.open(actor, id);
        Assignment assignment = change.assignment();
        UnitId place = placeOf(actor);
        if (!place.equals(assignment.standing().pendingPlace())
                && !place.equals(assignment.identity().path().owner())) {
            throw new Refusal(AssignmentRefusal.NOT_YOUR_TURN);
        }
        if (assignment.standing().complete()) {
            return;
        }
        change.apply(one -> one.receivePaper(journal.now()));
        submissions.receivePaper(id, assignment.standing().submission(), journal.now());
        change.save(AssignmentVerb.RECEIVE_PAPER, PaperReceived::new);
    }

    /** A place that gathers from below is accepted after what it gathers from. */
    private void requireLowerLevelsDone(Assignment assignment, UnitId place) {
        UnitId bearer = assignment.identity().bearer();
        if (assignment.terms().rule() == ReviewRule.EACH_LEVEL && !bearer.equals(place)) {
            int waiting = store.waitingBelow(assignment.identity().duty(), bearer);
            if (waiting > 0) {
                throw new Refusal(AssignmentRefusal.LOWER_LEVEL_FIRST, waiting);
            }
        }
    }

    private static UnitId placeOf(Actor actor) {
        UnitId desk = actor.desk();
        if (desk == null) {
            throw new NotFound("review by " + actor.role());
        }
        return desk;
    }
}
