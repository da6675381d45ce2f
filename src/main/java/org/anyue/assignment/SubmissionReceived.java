package org.anyue.assignment;

/** A version was handed in and kept. */
public record SubmissionReceived(AssignmentStep step) implements AssignmentEvent {

    @Override
    public String action() {
        return "assignment.submitted";
    }
}
