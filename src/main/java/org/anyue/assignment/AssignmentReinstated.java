package org.anyue.assignment;

/** An exemption was taken back. */
public record AssignmentReinstated(AssignmentStep step) implements AssignmentEvent {

    @Override
    public String action() {
        return "assignment.reinstated";
    }
}
