package org.anyue.quiz;

/** What looked wrong about a participant. */
public enum SuspicionReason {
    REPLAYED("同一份答卷反复提交"),
    TAMPERED("提交时夹带成绩等参数，直接调用接口"),
    SAME_ANSWERS("多人答案连同错误完全相同，用时也相同"),
    SHARED_DEVICE("短时间内同一设备以多人名义答题"),
    PERFECT_BURST("短时间内集中交来、快得来不及读题的满分答卷");

    private final String label;

    SuspicionReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
