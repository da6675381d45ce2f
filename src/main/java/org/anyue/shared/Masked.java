package org.anyue.shared;

import java.util.List;
import java.util.Set;

/**
 * Personal data as lists, exports and logs show it (GB/T 35273-2020, 7.2): enough to recognise somebody one knows, too
 * little to reach a stranger.
 */
public final class Masked {

    private static final Set<String> TWO_CHARACTER_SURNAMES = Set.of(
            "欧阳", "司马", "上官", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "夏侯", "端木", "南宫", "独孤", "轩辕",
            "司空", "呼延", "申屠", "太史", "公冶", "澹台", "濮阳", "淳于", "单于", "钟离", "闻人", "赫连");
    private static final int MOBILE = 11;

    private Masked() {}

    /** {@code 张*}, {@code 王**}, {@code 欧阳**}; the number of stars is that of the characters left out, at most two. */
    public static String name(String name) {
        String text = name.strip();
        int length = text.codePointCount(0, text.length());
        if (length == 0) {
            return "";
        }
        boolean two = length > 2 && TWO_CHARACTER_SURNAMES.contains(text.substring(0, text.offsetByCodePoints(0, 2)));
        int shown = text.offsetByCodePoints(0, two ? 2 : 1);
        return text.substring(0, shown) + "*".repeat(Math.clamp(length - (two ? 2L : 1L), 1, 2));
    }

    /** {@code 138****5678}; of a shorter number only the last two digits. */
    public static String phone(String phone) {
        String text = phone.strip();
        int length = text.length();
        if (length >= MOBILE) {
            return text.substring(0, length - 8) + "****" + text.substring(length - 4);
        }
        return text.isEmpty() ? "" : "****" + text.substring(Math.max(0, length - 2));
    }

    /** Of a network address the network: {@code 10.3.7.*}, {@code 2001:db8:1:*}. */
    public static String address(String address) {
        boolean long6 = address.contains(":");
        String[] parts = address.split(long6 ? ":" : "\\.", -1);
        return parts.length < 4
                ? "*"
                : String.join(long6 ? ":" : ".", List.of(parts).subList(0, 3)) + (long6 ? ":*" : ".*");
    }

    /** {@code w***@example.cn}. */
    public static String mail(String mail) {
        int at = mail.indexOf('@');
        return at < 1 ? "***" : mail.charAt(0) + "***" + mail.substring(at);
    }
}
