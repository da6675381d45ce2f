package org.anyue.notification.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.anyue.worktime.BusinessTime;
import org.jspecify.annotations.Nullable;

/** Times as the pages of this module say them. */
final class When {

    private When() {}

    /** For instance 今天 14:20, 昨天 09:00 or 6月3日 09:00. */
    static String said(Instant at, LocalDate today) {
        LocalDate day = BusinessTime.day(at);
        String word = day.equals(today) ? "今天" : day.equals(today.minusDays(1)) ? "昨天" : day(day, today);
        return word + " " + hour(at);
    }

    /** For instance 6月3日 09:00. */
    static String at(Instant at, LocalDate today) {
        return day(BusinessTime.day(at), today) + " " + hour(at);
    }

    /** For instance 6月3日, with the year where it is another one. */
    static String day(LocalDate day, LocalDate today) {
        String year = day.getYear() == today.getYear() ? "" : day.getYear() + "年";
        return year + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** Empty without a day. */
    static String until(@Nullable LocalDate day, LocalDate today) {
        return day == null ? "" : day(day, today) + "前";
    }

    private static String hour(Instant at) {
        LocalTime time = BusinessTime.hour(at);
        return "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }
}
