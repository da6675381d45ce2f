package org.anyue.campaign;

/** Who must accept what was handed in. */
public enum ReviewRule {
    DIRECT("上一级审核即可"),
    /** Every level up to the owner of the campaign. */
    EACH_LEVEL("逐级审核至发起单位"),
    /** Handed in is done: nobody here decides on it. */
    NONE("报送即完成，不需审核");

    private final String label;

    ReviewRule(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
