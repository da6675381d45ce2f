package org.anyue.assignment;

/** Life of an assignment. Overdue is no state: it follows from the due day and the clock. */
public enum AssignmentState {
    ASSIGNED("待签收"),
    ACKNOWLEDGED("待报送"),
    SENT_BACK("被退回"),
    SUBMITTED("已报送"),
    ACCEPTED("已完成"),
    EXEMPTED("已豁免"),
    /** The duty was cancelled. Never stored: the state below it stays as it was. */
    CANCELLED("已取消");

    private final String label;

    AssignmentState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the bearer still has something to do. */
    public boolean isOpen() {
        return this == ASSIGNED || this == ACKNOWLEDGED || this == SENT_BACK;
    }
}
