package org.anyue.identity;

/** What needs a second person. */
public enum ApprovalKind {
    GRANT("增加市级岗位"),
    INVITATION("新设市级岗位人员"),
    FACTOR_RESET("重置两步登录"),
    ERASURE("删除个人信息");

    private final String label;

    ApprovalKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
