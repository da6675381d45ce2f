package org.anyue.assignment;

/** The bearer took its version back before anybody reviewed it. */
public record SubmissionWithdrawn(AssignmentStep step) implements AssignmentEvent {

    @Override
    public String action() {
        return "assignment.withdrawn";
    }
}
