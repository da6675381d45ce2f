package org.anyue.assignment;

import static org.anyue.assignment.AssignmentState.ACCEPTED;
import static org.anyue.assignment.AssignmentState.ACKNOWLEDGED;
import static org.anyue.assignment.AssignmentState.ASSIGNED;
import static org.anyue.assignment.AssignmentState.EXEMPTED;
import static org.anyue.assignment.AssignmentState.SENT_BACK;
import static org.anyue.assignment.AssignmentState.SUBMITTED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The moves that exist. Whatever is not listed is refused. */
final class AssignmentTransitions {

    /**
     * One verb in one state.
     *
     * @param to the states it may lead to; an acceptance stays {@code SUBMITTED} while a further level has to decide,
     *     and what nobody reviews is {@code ACCEPTED} when it is handed in
     */
    record Move(AssignmentState from, AssignmentVerb verb, Set<AssignmentState> to) {}

    static final List<Move> ALL = List.of(
            move(ASSIGNED, AssignmentVerb.ACKNOWLEDGE, ACKNOWLEDGED),
            move(ASSIGNED, AssignmentVerb.SUBMIT, SUBMITTED, ACCEPTED),
            move(ACKNOWLEDGED, AssignmentVerb.SUBMIT, SUBMITTED, ACCEPTED),
            move(SENT_BACK, AssignmentVerb.SUBMIT, SUBMITTED, ACCEPTED),
            move(ASSIGNED, AssignmentVerb.SUBMIT_FOR, SUBMITTED, ACCEPTED),
            move(ACKNOWLEDGED, AssignmentVerb.SUBMIT_FOR, SUBMITTED, ACCEPTED),
            move(SENT_BACK, AssignmentVerb.SUBMIT_FOR, SUBMITTED, ACCEPTED),
            move(SUBMITTED, AssignmentVerb.WITHDRAW, ACKNOWLEDGED),
            // Only where nobody reviews.
            move(ACCEPTED, AssignmentVerb.WITHDRAW, ACKNOWLEDGED),
            move(SUBMITTED, AssignmentVerb.RECEIVE_PAPER, SUBMITTED),
            move(SUBMITTED, AssignmentVerb.ACCEPT, SUBMITTED, ACCEPTED),
            move(SUBMITTED, AssignmentVerb.SEND_BACK, SENT_BACK),
            move(ACCEPTED, AssignmentVerb.SEND_BACK, SENT_BACK),
            move(SUBMITTED, AssignmentVerb.UNDO, SUBMITTED),
            move(ACCEPTED, AssignmentVerb.UNDO, SUBMITTED),
            move(SENT_BACK, AssignmentVerb.UNDO, SUBMITTED, ACCEPTED),
            move(ASSIGNED, AssignmentVerb.EXEMPT, EXEMPTED),
            move(ACKNOWLEDGED, AssignmentVerb.EXEMPT, EXEMPTED),
            move(SENT_BACK, AssignmentVerb.EXEMPT, EXEMPTED),
            move(EXEMPTED, AssignmentVerb.REINSTATE, ASSIGNED),
            move(ASSIGNED, AssignmentVerb.EXTEND, ASSIGNED),
            move(ACKNOWLEDGED, AssignmentVerb.EXTEND, ACKNOWLEDGED),
            move(SENT_BACK, AssignmentVerb.EXTEND, SENT_BACK),
            move(ASSIGNED, AssignmentVerb.FULFIL, ACCEPTED),
            move(ACKNOWLEDGED, AssignmentVerb.FULFIL, ACCEPTED),
            move(SENT_BACK, AssignmentVerb.FULFIL, ACCEPTED),
            move(ACCEPTED, AssignmentVerb.REOPEN, ACKNOWLEDGED));

    private AssignmentTransitions() {}

    /** Empty when the verb is not allowed in the state. */
    static Set<AssignmentState> targets(AssignmentState from, AssignmentVerb verb) {
        return ALL.stream()
                .filter(move -> move.from() == from && move.verb() == verb)
                .findFirst()
                .map(Move::to)
                .orElse(Set.of());
    }

    static boolean allows(AssignmentState from, AssignmentVerb verb) {
        return !targets(from, verb).isEmpty();
    }

    private static Move move(
            AssignmentState from, AssignmentVerb verb, AssignmentState first, AssignmentState... more) {
        return new Move(from, verb, Set.copyOf(EnumSet.of(first, more)));
    }
}
