package org.anyue.assignment;

/** The bearer took note of what it owes. */
public record AssignmentAcknowledged(AssignmentStep step) implements AssignmentEvent {

    @Override
    public String action() {
        return "assignment.acknowledged";
    }
}
