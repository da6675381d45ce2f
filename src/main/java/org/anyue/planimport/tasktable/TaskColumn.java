package org.anyue.planimport.tasktable;

import java.util.Arrays;
import java.util.List;

/** Columns of the table in their order; what a cell holds is said in docs/formats.md. */
public enum TaskColumn {
    NUMBER("编号", 6),
    ACTIVITY("活动", 22),
    WHAT("任务内容", 56),
    KIND("类别", 12),
    LEAD("牵头单位", 20),
    SUPPORT("配合单位", 20),
    SCOPE("承担范围", 22),
    QUOTA("数量要求", 18),
    DAYS("时间", 20),
    HANDED("报送要求", 20),
    EVIDENCE("佐证要求", 14),
    CONSEQUENCE("未完成的后果", 16),
    OPEN_POINT("待明确事项", 14),
    SOURCE("原文位置", 14),
    VERSION("版本", 6);

    private final String title;
    private final int width;

    TaskColumn(String title, int width) {
        this.title = title;
        this.width = width;
    }

    public String title() {
        return title;
    }

    /** In characters. */
    public int width() {
        return width;
    }

    /** Number, place in the plan and version are only shown; who changes them is told so. */
    public boolean isTyped() {
        return this != NUMBER && this != SOURCE && this != VERSION;
    }

    public static List<String> titles() {
        return Arrays.stream(values()).map(TaskColumn::title).toList();
    }
}
