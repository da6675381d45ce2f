package org.anyue.quiz;

/** How a version came into the bank. */
public enum QuestionOrigin {
    WRITTEN("本单位编写"),
    IMPORTED("文件导入"),
    BUILT_IN("自带题库");

    private final String label;

    QuestionOrigin(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
