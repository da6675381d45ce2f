package org.anyue.assignment;

/** Records fell below the target again. */
public record QuotaReopened(AssignmentStep step) implements AssignmentEvent {

    @Override
    public String action() {
        return "assignment.quota-reopened";
    }
}
