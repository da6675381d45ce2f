package org.anyue.quiz;

/** What earns a chance in the draw. Sharing, following an account and organised participation never do. */
public enum ChanceTrigger {
    NONE("不设抽奖"),
    /** A paper that reaches the pass mark. */
    PASS("每份及格的答卷"),
    /** A paper with at least so many right answers. */
    SCORE("每份答对题数达到门槛的答卷"),
    /** So many right answers in a row within a paper, counted again and again. */
    STREAK("一份答卷里每连续答对若干题"),
    /** So many days with a paper that passed. */
    DAYS("每累计若干个有及格答卷的日子");

    private final String label;

    ChanceTrigger(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
