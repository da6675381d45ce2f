package org.anyue.draw;

/** Why a prize can be lost; the reasons of the protocol, of which the rules announce some. */
public enum ForfeitReason {
    UNCLAIMED("逾期未领"),
    DECLINED("本人放弃"),
    INELIGIBLE("不符合参与条件"),
    DUPLICATE("重复参与"),
    FRAUD("弄虚作假");

    private final String label;

    ForfeitReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
