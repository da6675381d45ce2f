package org.anyue.planimport.words;

/** Whether plans are read with a word. */
public enum WordState {
    ACTIVE("在用"),
    RETIRED("已停用");

    private final String label;

    WordState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
