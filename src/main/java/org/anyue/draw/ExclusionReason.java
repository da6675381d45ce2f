package org.anyue.draw;

/** Why a receipt does not take part; the reasons of the protocol, section 5.5. */
public enum ExclusionReason {
    DUPLICATE("重复参与"),
    FRAUD("作弊"),
    INCOMPLETE("没有完成"),
    MINOR("未成年人"),
    STAFF("工作人员"),
    WITHDRAWN("本人退出");

    private final String label;

    ExclusionReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
