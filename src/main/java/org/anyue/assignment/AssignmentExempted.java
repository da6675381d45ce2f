package org.anyue.assignment;

/** The owner of the campaign freed a unit from a duty. */
public record AssignmentExempted(AssignmentStep step) implements AssignmentEvent {

    @Override
    public String action() {
        return "assignment.exempted";
    }
}
