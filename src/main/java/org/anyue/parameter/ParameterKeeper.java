package org.anyue.parameter;

/** Who may change a parameter; which roles these are is said above. */
public enum ParameterKeeper {
    SYSTEM("系统管理员"),
    OFFICE("安委办");

    private final String label;

    ParameterKeeper(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
