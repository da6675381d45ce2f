package org.anyue.draw;

/** How far a proposal to take a prize away is. */
public enum ForfeitState {
    PROPOSED("等待复核"),
    APPROVED("已失效"),
    DROPPED("已撤回");

    private final String label;

    ForfeitState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
