package org.anyue.quiz;

/** How a question is answered. A picture may belong to any kind. */
public enum QuestionKind {
    SINGLE("单选题"),
    MULTIPLE("多选题"),
    /** Two options, 正确 and 错误, in this order. */
    TRUE_FALSE("判断题"),
    /** One blank. */
    FILL("填空题");

    private final String label;

    QuestionKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
