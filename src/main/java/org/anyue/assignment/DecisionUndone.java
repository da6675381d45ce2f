package org.anyue.assignment;

/** A reviewer took the own last decision back. */
public record DecisionUndone(AssignmentStep step) implements AssignmentEvent {

    @Override
    public String action() {
        return "assignment.decision-undone";
    }
}
