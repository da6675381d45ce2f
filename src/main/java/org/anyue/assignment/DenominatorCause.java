package org.anyue.assignment;

/** Why more or less is expected than before. */
public enum DenominatorCause {
    ISSUED("补充下发"),
    AMENDED("变更"),
    EXEMPTED("豁免"),
    REINSTATED("取消豁免"),
    UNIT_CLOSED("单位撤销或合并"),
    UNIT_REOPENED("单位恢复");

    private final String label;

    DenominatorCause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
