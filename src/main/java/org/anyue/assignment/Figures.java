package org.anyue.assignment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The five figures of some assignments, and what stands beside them.
 *
 * @param expected assignments that are owed; the denominator of both rates
 * @param actual of these, with a complete version that was handed in or accepted
 * @param onTime of these, whose first complete version came by the end of the due day
 * @param exempted freed from the duty, in no other figure
 * @param overdue expected, past the due day and without a complete version
 * @param half expected, handed in without the paper copy
 */
public record Figures(long expected, long actual, long onTime, long exempted, long overdue, long half) {

    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0);

    public Figures plus(Figures other) {
        return new Figures(
                expected + other.expected,
                actual + other.actual,
                onTime + other.onTime,
                exempted + other.exempted,
                overdue + other.overdue,
                half + other.half);
    }

    /** Share of the expected that was handed in completely, in percent with one decimal, rounded down; 0 of 0 is empty. */
    public String rate() {
        return percent(actual);
    }

    /** Share of the expected that was handed in on time. */
    public String onTimeRate() {
        return percent(onTime);
    }

    /** 0 to 100 for a bar. */
    public double share() {
        return expected == 0 ? 0 : 100.0 * actual / expected;
    }

    /** Rounded down, so that 100 % means all of them. */
    private String percent(long part) {
        if (expected == 0) {
            return "";
        }
        return BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(expected), 1, RoundingMode.DOWN)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }
}
