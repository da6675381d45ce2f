package org.anyue.assignment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.anyue.organization.Actor;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The way every command goes: load within the scope, one verb, save over the version, remember, tell. */
@Component
class AssignmentJournal {

    private final AssignmentStore store;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AssignmentJournal(AssignmentStore store, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(FigurePolicy.ZONE));
    }

    Change open(Actor actor, AssignmentId id) {
        return new Change(
                store.find(actor.scope(), id).orElseThrow(() -> new NotFound("assignment " + id)),
                new AssignmentStore.Hand(actor.accountId(), actor.signature(), actor.unitName()),
                actor.party());
    }

    /** @throws Stale when the person saw an older version */
    Change open(Actor actor, AssignmentId id, int version) {
        Change change = open(actor, id);
        if (change.assignment.version() != version) {
            throw store.overtaken(id);
        }
        return change;
    }

    Stale overtaken(AssignmentId id) {
        return store.overtaken(id);
    }

    /** For modules above; waits for other changes of the same assignment. */
    Change openLocked(Party by, AssignmentId id) {
        return new Change(
                store.findLocked(id).orElseThrow(() -> new NotFound("assignment " + id)),
                new AssignmentStore.Hand(by.actorId().isEmpty() ? null : account(by), by.name(), ""),
                by);
    }

    private static UUID account(Party by) {
        return Ids.parse(by.actorId());
    }

    /** One assignment between being loaded and being saved. */
    final class Change {

        private final Assignment assignment;
        private final Standing before;
        private final String reasonBefore;
        private final AssignmentStore.Hand hand;
        private final Party by;

        private Change(AssignmentStore.Loaded loaded, AssignmentStore.Hand hand, Party by) {
            this.assignment = loaded.assignment();
            this.before = loaded.assignment().standing();
            this.reasonBefore = loaded.reason();
            this.hand = hand;
            this.by = by;
        }

        Assignment assignment() {
            return assignment;
        }

        AssignmentStore.Hand hand() {
            return hand;
        }

        /** One verb; who comes too late is told who was faster. */
        void apply(Consumer<Assignment> verb) {
            try {
                verb.accept(assignment);
            } catch (Refusal refusal) {
                if (refusal.code() != AssignmentRefusal.WRONG_STATE) {
                    throw refusal;
                }
                throw store.lastMove(assignment.id())
                        .map(move ->
                                new Refusal(AssignmentRefusal.OVERTAKEN, move, String.valueOf(refusal.getMessage())))
                        .orElse(refusal);
            }
        }

        /** Saves, remembers and publishes. */
        void save(AssignmentVerb verb, Function<AssignmentStep, AssignmentEvent> event) {
            save(verb, "", event);
        }

        void save(AssignmentVerb verb, String note, Function<AssignmentStep, AssignmentEvent> event) {
            saveWithReason(verb, note, verb == AssignmentVerb.EXTEND ? reasonBefore : note, event);
        }

        /** @param reason what stands beside the state from now on */
        void saveWithReason(
                AssignmentVerb verb, String note, String reason, Function<AssignmentStep, AssignmentEvent> event) {
            Instant at = clock.instant();
            store.save(assignment, reason, at);
            Standing after = assignment.standing();
            store.remember(new AssignmentStore.HistoryRow(
                    Ids.timeOrdered(clock),
                    assignment.id(),
                    assignment.version() + 1,
                    at,
                    verb,
                    before,
                    after.state(),
                    after.submission(),
                    hand,
                    reasonBefore,
                    note));
            Assignment.Identity identity = assignment.identity();
            events.publishEvent(event.apply(new AssignmentStep(
                    identity.id(),
                    identity.campaign(),
                    identity.duty(),
                    identity.bearer(),
                    before.words(),
                    after.words(),
                    note,
                    by)));
        }

        /** Counters changed and the state did not: no line in the history. */
        void saveQuietly() {
            store.save(assignment, reasonBefore, clock.instant());
        }
    }
}
