package org.anyue.identity;

/** What became of the short message with an access link. */
public enum AccessMessageState {
    NONE("未发短信"),
    SENDING("短信发送中"),
    SENT("短信已发"),
    FAILED("短信未送达");

    private final String label;

    AccessMessageState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
