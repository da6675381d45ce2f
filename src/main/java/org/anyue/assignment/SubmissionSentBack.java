package org.anyue.assignment;

/** A place sent the present version back with a reason. */
public record SubmissionSentBack(AssignmentStep step) implements AssignmentEvent {

    @Override
    public String action() {
        return "assignment.sent-back";
    }
}
