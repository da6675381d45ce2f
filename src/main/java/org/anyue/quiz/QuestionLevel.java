package org.anyue.quiz;

/** How hard a question is meant to be. */
public enum QuestionLevel {
    EASY("容易"),
    MEDIUM("中等"),
    HARD("较难");

    private final String label;

    QuestionLevel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
