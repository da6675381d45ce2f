package org.anyue.identity;

/** What must be so before the trial ends. */
public enum FormalCondition {
    ADMINISTRATORS_APART("系统、安全、审计三类管理员各有其人，且都不兼任其他岗位", "请由系统管理员在“人员”中为缺少的一类建立账号，并撤下兼任的岗位"),
    SECOND_FACTORS("安委办负责人和三类管理员都已设置两步登录", "请各人登录后到“个人设置 → 两步登录”设置；其他人员在正式启用后首次登录时设置"),
    LEAD_THERE("安委办负责人已有账号", "请由系统管理员在“人员”中为安委办负责人建立账号"),
    KEYS_KEPT("数据目录中的 keys 文件夹已另存一份", "请由运行维护人员把 keys 文件夹复制到另一台机器或介质保管，然后在下面勾选确认");

    private final String label;
    private final String advice;

    FormalCondition(String label, String advice) {
        this.label = label;
        this.advice = advice;
    }

    public String label() {
        return label;
    }

    /** What to do while it is not so. */
    public String advice() {
        return advice;
    }
}
