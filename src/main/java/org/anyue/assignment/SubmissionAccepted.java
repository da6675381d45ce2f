package org.anyue.assignment;

/** A place accepted the present version; the standing says whether another place has to decide. */
public record SubmissionAccepted(AssignmentStep step) implements AssignmentEvent {

    @Override
    public String action() {
        return "assignment.accepted";
    }
}
