package org.anyue.identity;

/** Whether somebody may sign in. */
public enum AccountState {
    ACTIVE("正常"),
    DISABLED("已停用");

    private final String label;

    AccountState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
