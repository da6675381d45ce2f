package org.anyue.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Adds counts of single days up. */
final class TrendPolicy {

    /** What was handed in long before the month is counted on the first day shown. */
    private static final int LONGEST = 92;

    private TrendPolicy() {}

    static List<TrendDay> days(TreeMap<LocalDate, Long> due, TreeMap<LocalDate, Long> delivered, LocalDate today) {
        if (due.isEmpty() && delivered.isEmpty()) {
            return List.of();
        }
        LocalDate last = due.isEmpty() ? delivered.lastKey() : due.lastKey();
        if (!delivered.isEmpty() && delivered.lastKey().isAfter(last)) {
            last = delivered.lastKey();
        }
        LocalDate first = due.isEmpty() ? delivered.firstKey() : due.firstKey();
        if (!delivered.isEmpty() && delivered.firstKey().isBefore(first)) {
            first = delivered.firstKey();
        }
        if (today.isBefore(first)) {
            first = today;
        }
        if (first.isBefore(last.minusDays(LONGEST - 1L))) {
            first = last.minusDays(LONGEST - 1L);
        }
        List<TrendDay> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            days.add(new TrendDay(day, until(due, day), until(delivered, day)));
        }
        return days;
    }

    private static long until(TreeMap<LocalDate, Long> counts, LocalDate day) {
        return counts.headMap(day, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
