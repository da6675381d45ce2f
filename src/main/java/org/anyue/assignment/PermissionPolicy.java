package org.anyue.assignment;

import java.util.EnumSet;
import java.util.Set;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;

/** What a person may do with an assignment now, so that pages offer nothing that would be refused. */
final class PermissionPolicy {

    private PermissionPolicy() {}

    static Set<AssignmentVerb> allowed(Actor actor, Assignment assignment, boolean ownDecisionIsLast) {
        if (assignment.terms().cancelled()) {
            return Set.of();
        }
        Set<AssignmentVerb> verbs = EnumSet.noneOf(AssignmentVerb.class);
        Standing standing = assignment.standing();
        ReviewPath path = assignment.identity().path();
        if (Assignments.maySpeakFor(actor, assignment.identity().bearer())) {
            verbs.add(AssignmentVerb.ACKNOWLEDGE);
            if (!assignment.terms().countedByRecords()) {
                verbs.add(AssignmentVerb.SUBMIT);
            }
            if (standing.levels() == 0
                    && (standing.state() != AssignmentState.ACCEPTED || assignment.acceptedByItself())) {
                verbs.add(AssignmentVerb.WITHDRAW);
            }
        }
        if (Assignments.mayFileFor(actor, assignment.identity().bearer())
                && !assignment.terms().countedByRecords()) {
            verbs.add(AssignmentVerb.SUBMIT_FOR);
        }
        UnitId desk = actor.desk();
        if (desk != null) {
            addReviewing(verbs, desk, assignment);
            if (desk.equals(path.owner())) {
                verbs.addAll(Set.of(AssignmentVerb.EXEMPT, AssignmentVerb.REINSTATE, AssignmentVerb.EXTEND));
            }
            if (ownDecisionIsLast) {
                verbs.add(AssignmentVerb.UNDO);
            }
        }
        verbs.removeIf(verb -> !AssignmentTransitions.allows(standing.state(), verb));
        if (assignment.terms().lockOn() == null) {
            verbs.remove(AssignmentVerb.EXTEND);
        }
        return verbs;
    }

    private static void addReviewing(Set<AssignmentVerb> verbs, UnitId place, Assignment assignment) {
        Standing standing = assignment.standing();
        ReviewPath path = assignment.identity().path();
        boolean turn = place.equals(standing.pendingPlace());
        if (turn) {
            verbs.add(AssignmentVerb.ACCEPT);
        }
        if (path.maySendBack(place, standing.levels()) && !assignment.acceptedByItself()) {
            verbs.add(AssignmentVerb.SEND_BACK);
        }
        if (assignment.terms().asks().paper() && !standing.complete() && (turn || place.equals(path.owner()))) {
            verbs.add(AssignmentVerb.RECEIVE_PAPER);
        }
    }
}
