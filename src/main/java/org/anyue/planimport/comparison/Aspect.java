package org.anyue.planimport.comparison;

/** What of a plan, an activity, a duty or a paper can differ. */
public enum Aspect {
    THEME("主题"),
    PERIOD("活动时间"),
    CONSULTATION_DAY("咨询日"),
    ORGANISATION("组织机构"),
    TITLE("名称"),
    BEARERS("承担单位"),
    LEAD("牵头单位"),
    SUPPORT("配合单位"),
    QUANTITIES("数量要求"),
    DATES("时间"),
    VENUE("地点"),
    DUE("时限"),
    RECEIVER("报送对象"),
    FORM("报送形式"),
    WORDING("文字");

    private final String label;

    Aspect(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
