package org.anyue.quiz;

/** How far a version of a question has come. */
public enum QuestionState {
    DRAFT("编写中"),
    IN_REVIEW("待复核"),
    SENT_BACK("已退回"),
    PUBLISHED("已发布"),
    /** A newer version has taken its place. */
    SUPERSEDED("已有新版"),
    /** Not asked any more. */
    RETIRED("已停用");

    private final String label;

    QuestionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether somebody still works at it: a question has at most one such version. */
    public boolean isOpen() {
        return this == DRAFT || this == IN_REVIEW || this == SENT_BACK;
    }
}
