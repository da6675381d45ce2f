package org.anyue.planimport.read;

import java.math.BigDecimal;
import java.util.OptionalInt;
import org.anyue.planimport.text.ChineseNumber;
import org.jspecify.annotations.Nullable;

/** Numbers of quotas: 12, １２, 1,000, 1.5万, 三百, 百分之九十五 (its 95). */
final class QuotaNumber {

    /** As it may be written, without what follows it. */
    static final String PATTERN =
            "(?:[0-9０-９]{1,3}(?:,[0-9]{3})+|[0-9０-９]+(?:[.．][0-9０-９]+)?)[百千万]{0,2}|[" + ChineseNumber.CLASS + "万]{1,7}";

    private QuotaNumber() {}

    static boolean digits(String text) {
        return Character.isDigit(text.charAt(0));
    }

    /** Null when it is no number one can count with. */
    static @Nullable BigDecimal parse(String text) {
        return digits(text) ? arabic(text) : chinese(text);
    }

    private static @Nullable BigDecimal arabic(String text) {
        StringBuilder plain = new StringBuilder();
        BigDecimal factor = BigDecimal.ONE;
        for (char c : text.toCharArray()) {
            if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            } else if (c == '.' || c == '．') {
                plain.append('.');
            } else if (c != ',') {
                factor = factor.multiply(BigDecimal.valueOf(c == '万' ? 10_000 : c == '千' ? 1000 : 100));
            }
        }
        return plain.length() > 12 ? null : new BigDecimal(plain.toString()).multiply(factor);
    }

    private static @Nullable BigDecimal chinese(String text) {
        int tenThousands = text.indexOf('万');
        if (tenThousands < 0) {
            return counted(text);
        }
        BigDecimal high = counted(text.substring(0, tenThousands));
        BigDecimal low =
                tenThousands == text.length() - 1 ? BigDecimal.ZERO : counted(text.substring(tenThousands + 1));
        return high == null || low == null
                ? null
                : high.multiply(BigDecimal.valueOf(10_000)).add(low);
    }

    /** "百名项目经理" and "千家企业" count nobody. */
    private static @Nullable BigDecimal counted(String text) {
        if (text.isEmpty() || text.charAt(0) == '百' || text.charAt(0) == '千') {
            return null;
        }
        OptionalInt parsed = ChineseNumber.parse(text);
        return parsed.isPresent() ? BigDecimal.valueOf(parsed.getAsInt()) : null;
    }
}
