package org.anyue.identity;

/** How far a request for a second person's approval has come. */
public enum ApprovalState {
    REQUESTED("待批准"),
    APPROVED("已批准"),
    REFUSED("未批准"),
    WITHDRAWN("已撤回");

    private final String label;

    ApprovalState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
