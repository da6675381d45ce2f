package org.anyue.campaign;

/** Kind of an activity or duty, the same codes as in a compiled plan. */
public enum ActivityKind {
    LECTURE("主题宣讲"),
    LEADER_LESSON("负责人讲安全课"),
    DISCUSSION("学习研讨"),
    PUBLICITY("宣传报道"),
    CONSULTATION_DAY("宣传咨询日"),
    RISK_NOTICE("风险公告"),
    HAZARD("隐患排查治理"),
    WARNING_EDUCATION("警示教育"),
    TRAINING("教育培训"),
    CONTEST("竞赛比武"),
    DRILL("应急演练"),
    QUIZ("知识竞答"),
    PRESS_TOUR("媒体行活动"),
    HIGHER_CAMPAIGN("参加上级活动"),
    PLEDGE("安全承诺"),
    INSPECTION("督导检查"),
    REPORTING("信息报送"),
    OTHER("其他");

    private final String label;

    ActivityKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
