package org.anyue.notification;

/** Which part of the inbox. */
public enum InboxFilter {
    ALL("全部"),
    UNREAD("未读"),
    URGENT("紧急");

    private final String label;

    InboxFilter(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
