package org.anyue.assignment.web;

import java.time.LocalDate;
import java.util.List;
import org.anyue.assignment.DayWords;
import org.anyue.assignment.TrendDay;
import org.anyue.ui.Trend;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** A trend as it is drawn. */
@NamedInterface("views")
public final class Trends {

    private Trends() {}

    /** Null when there is nothing to draw. */
    public static @Nullable Trend of(List<TrendDay> days, LocalDate today) {
        if (days.size() < 2) {
            return null;
        }
        List<TrendDay> past =
                days.stream().filter(day -> !day.day().isAfter(today)).toList();
        TrendDay now = past.isEmpty() ? days.getFirst() : past.getLast();
        return Trend.of(
                days.stream().map(TrendDay::due).toList(),
                past.stream().map(TrendDay::delivered).toList(),
                days.stream().map(day -> DayWords.date(day.day())).toList(),
                "截至" + DayWords.date(now.day()) + "，到期应报 " + now.due() + " 项，已报 " + now.delivered() + " 项");
    }
}
