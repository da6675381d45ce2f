package org.anyue.notification;

/** How soon somebody has to know. */
public enum Urgency {
    /** In the inbox at once, outside it with the digest of the next working morning. */
    ROUTINE("一般"),
    /** Goes out at once, also at night. */
    URGENT("紧急");

    private final String label;

    Urgency(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
