package org.anyue.assignment;

/** By what the burden is summed up. */
public enum BurdenView {
    UNIT("按单位"),
    PLACE("按地区"),
    KIND("按单位类别"),
    DUTY("按任务");

    private final String label;

    BurdenView(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
