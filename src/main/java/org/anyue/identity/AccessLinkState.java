package org.anyue.identity;

/** Whether an access link opens anything. */
public enum AccessLinkState {
    OPEN("有效"),
    EXPIRED("已过期"),
    REVOKED("已撤销"),
    /** The unit was closed, merged or moved out of the place whose office gave the link out. */
    GONE("单位已变动");

    private final String label;

    AccessLinkState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
