package org.anyue.assignment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anyue.shared.DateRange;
import org.anyue.worktime.WorkDays;

/**
 * The days of a duty that returns (每周四17:00, 每周一、周五, 每月5日). Days that are not worked are kept, because the days of a
 * plan never move by themselves; what they could move to is said.
 */
final class SeriesPolicy {

    private static final String NAMES = "一二三四五六日";
    private static final Pattern WEEKLY = Pattern.compile("每(?:周|星期|个?礼拜)((?:[周、，,和及]*[一二三四五六日天])+)");
    private static final Pattern MONTHLY = Pattern.compile("每月(?:的)?(\\d{1,2})[日号]");
    private static final Pattern OTHER_WEEKS = Pattern.compile("每(?:两|二|2)周|隔周");

    private SeriesPolicy() {}

    /** Empty when the words name no days that return. */
    static List<LocalDate> days(String words, DateRange period) {
        if (OTHER_WEEKS.matcher(words).find()) {
            return List.of();
        }
        Matcher monthly = MONTHLY.matcher(words);
        if (monthly.find()) {
            int day = Integer.parseInt(monthly.group(1));
            return period.start()
                    .datesUntil(period.end().plusDays(1))
                    .filter(date -> date.getDayOfMonth() == Math.min(day, date.lengthOfMonth()))
                    .toList();
        }
        Set<DayOfWeek> weekdays = weekdays(words);
        return period.start()
                .datesUntil(period.end().plusDays(1))
                .filter(date -> weekdays.contains(date.getDayOfWeek()))
                .toList();
    }

    private static Set<DayOfWeek> weekdays(String words) {
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        Matcher weekly = WEEKLY.matcher(words);
        while (weekly.find()) {
            weekly.group(1).chars().mapToObj(Character::toString).forEach(name -> {
                int at = NAMES.indexOf(name.equals("天") ? "日" : name);
                if (at >= 0) {
                    weekdays.add(DayOfWeek.of(at + 1));
                }
            });
        }
        return weekdays;
    }

    /** The working day before a day that is not worked; empty for a working day. */
    static Optional<LocalDate> proposal(LocalDate day, WorkDays days) {
        return days.isWorkDay(day) ? Optional.empty() : Optional.of(days.previousWorkDay(day));
    }
}
