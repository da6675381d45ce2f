package org.anyue.draw;

/** How a winner showed who they are. */
public enum ClaimWay {
    RECEIPT("凭回执"),
    PHONE("凭手机号");

    private final String label;

    ClaimWay(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
