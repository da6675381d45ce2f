package org.anyue.quiz;

/** Who gets the same questions; the order of questions and options is always one's own. */
public enum PaperMode {
    RANDOM("每人每次随机抽题"),
    DAILY("每天一套，人人相同"),
    FIXED("全程一套，人人相同");

    private final String label;

    PaperMode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
