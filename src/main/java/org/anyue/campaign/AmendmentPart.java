package org.anyue.campaign;

/** What of a campaign an amendment may touch. */
public enum AmendmentPart {
    WHAT("任务内容"),
    WINDOW("开展时间"),
    DUE("截止日"),
    LOCK("最后收件日"),
    DUE_TEXT("时间说明"),
    QUOTA("数量要求"),
    ASKS("报送内容"),
    EVIDENCE("佐证要求"),
    /** Of an activity, so of all its duties. */
    VENUE("地点"),
    /** An open point (另行通知) got its answer. */
    POINT_SETTLED("待明确事项"),
    POINT_REOPENED("待明确事项"),
    ADDED("新增任务"),
    CANCELLED("取消任务"),
    RESTORED("恢复任务"),
    /** Words to all units of the campaign, such as after an accident. */
    WARNING("紧急提示");

    private final String label;

    AmendmentPart(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it changes a value of a duty that goes on. */
    public boolean isTerm() {
        return ordinal() <= EVIDENCE.ordinal() || this == POINT_SETTLED || this == POINT_REOPENED;
    }
}
