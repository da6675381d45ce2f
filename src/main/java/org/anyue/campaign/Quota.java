package org.anyue.campaign;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much a duty asks for, such as at least two sites per county.
 *
 * @param op comparison, one of {@code >=}, {@code =}, {@code <=}
 * @param n the figure; with the unit {@code %} a share of 0 to 100
 * @param unit what is counted, as written: 场, 家, 人次, %
 * @param per per what, as written, for instance 县(市、区); null when the figure holds for each bearer
 */
public record Quota(
        String op, BigDecimal n, String unit, @Nullable String per) {

    /** The comparisons there are. */
    public static final Set<String> OPS = Set.of(">=", "=", "<=");

    public Quota {
        op = op.strip();
        unit = unit.strip();
        per = per == null || per.isBlank() ? null : per.strip();
    }

    /** Readable Chinese, for instance 不少于2场/县(市、区). */
    public String text() {
        String comparison = switch (op) {
            case ">=" -> "不少于";
            case "<=" -> "不超过";
            default -> "";
        };
        String figure = comparison + n.stripTrailingZeros().toPlainString() + unit;
        return per == null ? figure : figure + "/" + per;
    }
}
