package org.anyue.draw.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.anyue.draw.DrawDetails;
import org.anyue.draw.DrawKind;
import org.anyue.draw.DrawState;
import org.anyue.worktime.BusinessTime;
import org.jspecify.annotations.Nullable;

/** Times and sums as pages write them. */
public final class DrawWords {

    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA).withZone(BusinessTime.ZONE);
    private static final DateTimeFormatter WHOLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(BusinessTime.ZONE);

    private DrawWords() {}

    public static String at(@Nullable Instant at) {
        return at == null ? "" : SHORT.format(at);
    }

    /** A time of a draft, which may be left open. */
    public static String open(@Nullable Object chosen) {
        return chosen == null ? "还没有填" : chosen.toString().replace('T', ' ');
    }

    /** With year and seconds, where it has to be exact. */
    public static String exactly(@Nullable Instant at) {
        return at == null ? "" : WHOLE.format(at);
    }

    public static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).stripTrailingZeros().toPlainString();
    }

    /** How far a draw is, for everybody. */
    static String phase(DrawKind kind, DrawState state, @Nullable Instant open, @Nullable Instant close, Clock clock) {
        Instant now = clock.instant();
        boolean checks = kind == DrawKind.SPOTCHECK;
        if (state != DrawState.PUBLISHED || open == null || close == null) {
            return checks && state == DrawState.DRAWN ? "已抽取" : state.label();
        }
        if (now.isBefore(open)) {
            return "即将开始";
        }
        return now.isAfter(close) ? "等待封存名单" : checks ? "名录核对中" : "正在参与";
    }

    static String phase(DrawDetails draw, Clock clock) {
        DrawDetails.RulesFacts rules = draw.rules();
        return phase(
                draw.kind(),
                draw.state(),
                rules == null ? null : rules.entryOpen(),
                rules == null ? null : rules.entryClose(),
                clock);
    }
}
