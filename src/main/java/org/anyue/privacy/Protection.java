package org.anyue.privacy;

/** How a column is protected. */
public enum Protection {
    NONE("不含个人信息"),
    ENCRYPTED("加密存储"),
    BLIND_INDEX("盲索引，只能按原值查找"),
    DIGEST("只存散列值"),
    /** An id that only this database can turn into a person. */
    PSEUDONYM("账号编号，不含姓名"),
    /** Names of staff in office: what they do for their unit is public by its nature. */
    OFFICIAL("明文，履职公开的工作人员姓名"),
    FREE_TEXT("明文，由人填写的文字，页面提示不写无关个人信息"),
    SHORT_LIVED("明文，短期保存后自动清除"),
    /** Needed in clear, reached by the owning unit and those above it only. */
    SCOPED("明文，只在管理范围内可见");

    private final String label;

    Protection(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isPersonal() {
        return this != NONE;
    }
}
