package org.anyue.site;

/** How far a complaint has come. */
public enum ComplaintState {
    RECEIVED("待办理"),
    SETTLED("已办结");

    private final String label;

    ComplaintState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
