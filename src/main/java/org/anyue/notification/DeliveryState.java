package org.anyue.notification;

/** Where a message stands. */
public enum DeliveryState {
    PENDING("待发送"),
    /** A worker has it; when the worker dies, another takes it over. */
    CLAIMED("发送中"),
    SENT("已发送"),
    /** Given up; an administrator may send it again. */
    FAILED("未送达");

    private final String label;

    DeliveryState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
