package org.anyue.draw;

/** Why an inspector does not go (section 8.2). */
public enum SubstituteReason {
    ABSENT("不能到场"),
    CONFLICT("有利害关系");

    private final String label;

    SubstituteReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
