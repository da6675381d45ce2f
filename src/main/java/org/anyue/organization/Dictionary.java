package org.anyue.organization;

/** A list that a place extends itself. What rules hang on (kinds of unit, roles, kinds of activity, states) is none. */
public enum Dictionary {
    SECTORS("行业领域", "单位登记、任务承担范围和按行业统计", "改名后，各处都显示新名称"),
    RETURN_REASONS("常用退回理由", "审核退回时点选", "记录里保留办理当时的文字"),
    WAIVER_REASONS("常用豁免、延期理由", "豁免单位、延长报送时间时点选", "记录里保留办理当时的文字"),
    COUNT_UNITS("数量单位", "任务中要求填报数据时的计量单位", "已下发的任务保留当时的单位"),
    COMPLAINT_KINDS("投诉建议类别", "公开的“投诉与建议”页面", "已收到的保留当时的类别");

    private final String label;
    private final String used;
    private final String renaming;

    Dictionary(String label, String used, String renaming) {
        this.label = label;
        this.used = used;
        this.renaming = renaming;
    }

    public String label() {
        return label;
    }

    /** Where its values are chosen. */
    public String used() {
        return used;
    }

    /** What becomes of old records when a value is renamed. */
    public String renaming() {
        return renaming;
    }
}
