package org.anyue.organization;

/** What a person may do for a unit. The three administrators are separate and hold no business data (等保 三员分立). */
public enum Role {
    SYSTEM_ADMIN("系统管理员"),
    SECURITY_ADMIN("安全管理员"),
    AUDIT_ADMIN("审计管理员"),
    /** Leads a committee office (安委办主任). */
    OFFICE_LEAD("安委办负责人"),
    /** Works in a committee office, or does its work in a township. */
    OFFICE_CLERK("安委办工作人员"),
    DEPARTMENT_OFFICER("部门经办人"),
    UNIT_LEADER("单位负责人"),
    UNIT_LIAISON("单位联络员"),
    /** Member of a supervision team (督导组). */
    SUPERVISOR("督导组成员"),
    /** Reads waivers, overrides, exemptions, prizes, payments and burden; changes nothing. */
    OVERSIGHT("监督人员"),
    /** Came by an access link instead of an account: sees and does the tasks of one unit, nothing else. */
    LINK_HOLDER("凭链接办理");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isAdministrator() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDIT_ADMIN;
    }

    public boolean isOffice() {
        return this == OFFICE_LEAD || this == OFFICE_CLERK;
    }
}
