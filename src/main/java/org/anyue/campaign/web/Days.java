package org.anyue.campaign.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.anyue.shared.DateRange;
import org.jspecify.annotations.Nullable;

/** Days as they are read. */
final class Days {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("M月d日");

    private Days() {}

    static String full(@Nullable LocalDate day) {
        return day == null ? "" : FULL.format(day);
    }

    /** With the year only where it is not the campaign's. */
    static String brief(@Nullable LocalDate day, int year) {
        if (day == null) {
            return "";
        }
        return day.getYear() == year ? SHORT.format(day) : FULL.format(day);
    }

    static String range(DateRange range) {
        return FULL.format(range.start()) + "至"
                + brief(range.end(), range.start().getYear());
    }

    static String typed(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
