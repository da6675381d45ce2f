package org.anyue.quiz;

/** How a suspicion stands. */
public enum SuspicionState {
    OPEN("待核查"),
    CLEARED("已排除嫌疑"),
    EXCLUDED("不计抽奖资格");

    private final String label;

    SuspicionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
