package org.anyue.notification;

import java.util.Set;

/** Personal words as they may be shown: enough to recognise, not enough to use. */
public final class Masked {

    private static final Set<String> COMPOUND_SURNAMES =
            Set.of("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐");

    private Masked() {}

    /** {@code 138****5678}; shorter numbers show their last two digits only. */
    public static String phone(String phone) {
        int length = phone.length();
        return length >= 11
                ? phone.substring(0, length - 8) + "****" + phone.substring(length - 4)
                : "****" + phone.substring(Math.max(0, length - 2));
    }

    /** {@code w***@example.cn}. */
    public static String mail(String mail) {
        int at = mail.indexOf('@');
        return at < 1 ? "***" : mail.charAt(0) + "***" + mail.substring(at);
    }

    /** {@code 张*}, {@code 欧阳**}. */
    public static String name(String name) {
        int length = name.codePointCount(0, name.length());
        if (length < 2) {
            return "*";
        }
        int kept = length > 2 && COMPOUND_SURNAMES.contains(name.substring(0, Math.min(2, name.length()))) ? 2 : 1;
        return name.substring(0, name.offsetByCodePoints(0, kept)) + "*".repeat(length - kept);
    }

    static String address(Channel channel, String address) {
        return switch (channel) {
            case SMS -> phone(address);
            case MAIL -> mail(address);
            case WECHAT -> "****" + address.substring(Math.max(0, address.length() - 4));
        };
    }
}
