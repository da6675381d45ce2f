package org.anyue.notification;

import org.anyue.shared.Masked;

/** A way out of the house. */
public enum Channel {
    SMS("短信", "手机号"),
    MAIL("邮件", "邮箱"),
    WECHAT("微信", "公众号 OpenID");

    private final String label;
    private final String address;

    Channel(String label, String address) {
        this.label = label;
        this.address = address;
    }

    public String label() {
        return label;
    }

    /** What its address is called. */
    public String addressLabel() {
        return address;
    }

    /** The address as it may be shown. */
    String masked(String to) {
        return switch (this) {
            case SMS -> Masked.phone(to);
            case MAIL -> Masked.mail(to);
            case WECHAT -> "****" + to.substring(Math.max(0, to.length() - 4));
        };
    }
}
