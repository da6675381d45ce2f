package org.anyue.planimport.review;

import java.util.Locale;

/** Kinds of decision; the label begins the line in the history. */
public enum DecisionKind {
    ACCEPTED("确认任务"),
    EDITED("修改任务"),
    REMOVED("删除任务"),
    ADDED("新增任务"),
    MERGED("并入任务"),
    WAIVED("忽略原文"),
    REOPENED("恢复待处理"),
    CORRECTED("更正用字"),
    KEPT("保留用字"),
    HEAD_EDITED("修改活动信息"),
    ANSWERED("核对疑点"),
    DATED("核对日期"),
    BOUND("选定承担单位"),
    TABLE_TAKEN("导入任务分解表");

    private final String label;

    DecisionKind(String label) {
        this.label = label;
    }

    /** Word in the audit trail. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return label;
    }
}
