package org.anyue.quiz;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Commands of the question bank. A bank belongs to a place, and its office keeps it. */
@Component
public class QuestionBank {

    private final QuestionStore store;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    QuestionBank(QuestionStore store, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Begins a question.
     *
     * @param submit whether a second person may look at it at once
     * @throws Refusal when it is not right in itself, or to be submitted without an article
     */
    @Transactional
    public QuestionId write(Actor actor, QuestionContent content, boolean submit) {
        return begin(actor, content, QuestionOrigin.WRITTEN, submit);
    }

    /** Without its own record in the trail when it comes with many others. */
    QuestionId add(Actor actor, QuestionContent content, QuestionOrigin origin) {
        return insert(actor, content, origin, QuestionPolicy.missing(content).isEmpty())
                .id();
    }

    private QuestionId begin(Actor actor, QuestionContent content, QuestionOrigin origin, boolean submit) {
        QuestionVersion version = insert(actor, content, origin, submit);
        publish(actor, version, "written");
        return version.id();
    }

    private QuestionVersion insert(Actor actor, QuestionContent content, QuestionOrigin origin, boolean submit) {
        QuestionId id = new QuestionId(Ids.timeOrdered(clock));
        QuestionVersion version = QuestionVersion.draft(id, 1, content, origin, hand(actor), now());
        if (submit) {
            version.submit();
        }
        store.insertQuestion(id, owner(actor), now());
        store.insert(version);
        return version;
    }

    /**
     * Changes a version that is still written at; of a published one it begins the next version, and the published one
     * goes on being asked until that is approved.
     *
     * @throws Stale when somebody changed it, or began a version, meanwhile
     */
    @Transactional
    public void edit(Actor actor, QuestionSeen seen, QuestionContent content, boolean submit) {
        QuestionVersion version = load(actor, seen);
        if (version.state().isOpen()) {
            version.edit(content, hand(actor), now());
            submitted(version, submit);
            saved(store.save(version), seen);
            publish(actor, version, "edited");
            return;
        }
        if (version.state() == QuestionState.SUPERSEDED) {
            throw new Refusal(QuestionRefusal.NOT_ALLOWED, version.state().label());
        }
        QuestionVersion next = QuestionVersion.draft(
                seen.id(), seen.number() + 1, content, QuestionOrigin.WRITTEN, hand(actor), now());
        submitted(next, submit);
        saved(store.insert(next), seen);
        publish(actor, next, "edited");
    }

    private static void submitted(QuestionVersion version, boolean submit) {
        if (submit) {
            version.submit();
        }
    }

    @Transactional
    public void submit(Actor actor, QuestionSeen seen) {
        move(actor, seen, "submitted", QuestionVersion::submit);
    }

    @Transactional
    public void withdraw(Actor actor, QuestionSeen seen) {
        move(actor, seen, "withdrawn", QuestionVersion::withdraw);
    }

    /**
     * A second person says that it may be asked; it takes the place of the version before.
     *
     * @throws Refusal when the actor wrote at it
     */
    @Transactional
    public void approve(Actor actor, QuestionSeen seen) {
        QuestionVersion version = load(actor, seen);
        approve(actor, version);
        publish(actor, version, "approved");
    }

    private void approve(Actor actor, QuestionVersion version) {
        QuestionSeen seen = new QuestionSeen(version.id(), version.number(), version.revision());
        version.approve(hand(actor), now());
        Optional<QuestionVersion> former = store.standing(owner(actor), version.id());
        former.ifPresent(before -> {
            before.supersede();
            saved(store.saveState(before), seen);
        });
        saved(store.save(version), seen);
    }

    /**
     * Approves every built-in question that waits and that somebody else brought into the bank.
     *
     * @return how many
     * @throws Refusal when there is none
     */
    @Transactional
    public int approveBuiltIn(Actor actor) {
        List<QuestionVersion> waiting = store.builtInWaiting(owner(actor), actor.accountId());
        if (waiting.isEmpty()) {
            throw new Refusal(QuestionRefusal.NOTHING_TO_APPROVE);
        }
        waiting.forEach(version -> approve(actor, version));
        events.publishEvent(new QuestionsApproved(
                actor.party(),
                owner(actor).toString(),
                waiting.stream()
                        .map(version -> new QuestionSeen(version.id(), version.number(), version.revision()))
                        .toList()));
        return waiting.size();
    }

    @Transactional
    public void sendBack(Actor actor, QuestionSeen seen, String reason) {
        move(actor, seen, "sent-back", version -> version.sendBack(hand(actor), reason, now()));
    }

    /** It is not asked any more; papers that were made with it stay as they are. */
    @Transactional
    public void retire(Actor actor, QuestionSeen seen) {
        moveStanding(actor, seen, "retired", QuestionVersion::retire);
    }

    @Transactional
    public void restore(Actor actor, QuestionSeen seen) {
        moveStanding(actor, seen, "restored", QuestionVersion::restore);
    }

    /** Takes a version away that was never published. */
    @Transactional
    public void discard(Actor actor, QuestionSeen seen) {
        QuestionVersion version = load(actor, seen);
        version.discard();
        saved(store.delete(version), seen);
        publish(actor, version, "discarded");
    }

    private void move(Actor actor, QuestionSeen seen, String verb, Consumer<QuestionVersion> step) {
        QuestionVersion version = load(actor, seen);
        step.accept(version);
        saved(store.save(version), seen);
        publish(actor, version, verb);
    }

    private void moveStanding(Actor actor, QuestionSeen seen, String verb, Consumer<QuestionVersion> step) {
        QuestionVersion version = load(actor, seen);
        step.accept(version);
        saved(store.saveState(version), seen);
        publish(actor, version, verb);
    }

    private QuestionVersion load(Actor actor, QuestionSeen seen) {
        QuestionVersion version = store.find(owner(actor), seen.id(), seen.number())
                .orElseThrow(() -> new NotFound("question " + seen.id()));
        saved(version.revision() == seen.revision(), seen);
        return version;
    }

    private static void saved(boolean done, QuestionSeen seen) {
        if (!done) {
            throw new Stale("question " + seen.id() + " version " + seen.number());
        }
    }

    private void publish(Actor actor, QuestionVersion version, String verb) {
        events.publishEvent(new QuestionEvent(
                actor.party(), version.id(), version.number(), verb, String.valueOf(version.content())));
    }

    /** @throws NotFound for whoever is no office; the routes say so before */
    static UnitId owner(Actor actor) {
        if (!actor.role().isOffice()) {
            throw new NotFound("question bank");
        }
        return actor.place().id();
    }

    private static QuestionVersion.Hand hand(Actor actor) {
        return new QuestionVersion.Hand(actor.accountId(), actor.name());
    }

    /** To the millisecond, as the database gives it back. */
    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
