package org.anyue.planimport.comparison;

/** How something of this year's plan stands to the earlier one. */
public enum Verdict {
    NEW("新增"),
    GONE("取消"),
    CHANGED("变动"),
    SAME("未变");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
