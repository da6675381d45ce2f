package org.anyue.notification;

/** Where an announcement stands. */
public enum AnnouncementState {
    OPEN("签收中"),
    WITHDRAWN("已撤回");

    private final String label;

    AnnouncementState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
