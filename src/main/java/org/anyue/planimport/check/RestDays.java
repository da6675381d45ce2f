package org.anyue.planimport.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.anyue.planimport.lexicon.Derived;
import org.anyue.planimport.lexicon.Vocabulary;

/** Weekends, and the published holidays and make-up working days around the campaign ({@code restdays.tsv}). */
final class RestDays {

    private static final Derived<Map<LocalDate, Boolean>> EXCEPTIONS =
            Vocabulary.derived(words -> words.rows("restdays").stream()
                    .collect(Collectors.toUnmodifiableMap(
                            row -> LocalDate.parse(row.cell(0)),
                            row -> row.cell(1).equals("rest"),
                            (city, _) -> city)));

    private RestDays() {}

    static boolean rest(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return EXCEPTIONS.get().getOrDefault(day, weekend);
    }

    static LocalDate workingDayBefore(LocalDate day) {
        LocalDate before = day.minusDays(1);
        while (rest(before)) {
            before = before.minusDays(1);
        }
        return before;
    }
}
