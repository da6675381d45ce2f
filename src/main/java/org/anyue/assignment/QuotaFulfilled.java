package org.anyue.assignment;

/** Records reached the target of a duty. */
public record QuotaFulfilled(AssignmentStep step) implements AssignmentEvent {

    @Override
    public String action() {
        return "assignment.quota-fulfilled";
    }
}
