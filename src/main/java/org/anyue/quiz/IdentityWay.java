package org.anyue.quiz;

/** How a participant is told from others. The place in the list is stored; new ways go to the end. */
public enum IdentityWay {
    /** Nothing is asked; such papers earn chances only after a phone number was proved. */
    NONE("不核验身份"),
    PHONE("手机验证码"),
    STAFF("工作人员账号"),
    WECHAT("微信公众号");

    private final String label;

    IdentityWay(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
