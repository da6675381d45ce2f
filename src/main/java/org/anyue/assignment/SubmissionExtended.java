package org.anyue.assignment;

/** One unit may hand in after the lock day. */
public record SubmissionExtended(AssignmentStep step) implements AssignmentEvent {

    @Override
    public String action() {
        return "assignment.extended";
    }
}
