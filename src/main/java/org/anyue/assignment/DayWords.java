package org.anyue.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Days as people say them. */
public final class DayWords {

    private DayWords() {}

    /** For instance 6月16日. */
    public static String date(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** For instance 6月10日 14:20. */
    public static String moment(Instant at) {
        ZonedDateTime time = at.atZone(FigurePolicy.ZONE);
        return date(time.toLocalDate()) + " " + two(time.getHour()) + ":" + two(time.getMinute());
    }

    /** A format would have to be read for each line of a list. */
    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** How far a due day is, for instance 还有3天, 今天截止 or 已逾期2天; empty without a due day. */
    public static String left(@Nullable LocalDate dueOn, LocalDate today) {
        if (dueOn == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(today, dueOn);
        if (days == 0) {
            return "今天截止";
        }
        if (days == 1) {
            return "明天截止";
        }
        return days > 0 ? "还有" + days + "天" : "已逾期" + -days + "天";
    }
}
