package org.anyue.job;

/** What came of a run. */
public enum JobOutcome {
    DONE("已完成"),
    NOTHING("无事可做"),
    FAILED("失败"),
    /** The process ended while it ran. */
    BROKEN_OFF("中断");

    private final String label;

    JobOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isBad() {
        return this == FAILED || this == BROKEN_OFF;
    }
}
