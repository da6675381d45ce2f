package org.anyue.identity;

/** Whether an installation is tried out or in earnest. */
public enum InstallationMode {
    /** One person may hold posts that otherwise exclude each other, and no second factor is asked for. */
    TRIAL("试用"),
    FORMAL("正式");

    private final String label;

    InstallationMode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
