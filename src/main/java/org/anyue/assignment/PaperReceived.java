package org.anyue.assignment;

/** The paper copy of the present version arrived. */
public record PaperReceived(AssignmentStep step) implements AssignmentEvent {

    @Override
    public String action() {
        return "assignment.paper-received";
    }
}
