package org.anyue.assignment;

/** An office above filled a version in for the bearer (代填); it was handed in and kept. */
public record SubmissionFiledFor(AssignmentStep step) implements AssignmentEvent {

    @Override
    public String action() {
        return "assignment.submitted-for-unit";
    }
}
