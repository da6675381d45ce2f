package org.anyue.planimport.check;

import java.time.LocalDate;
import java.util.List;
import org.anyue.planimport.lexicon.Derived;
import org.anyue.planimport.lexicon.Lexicon;
import org.anyue.planimport.lexicon.Vocabulary;
import org.anyue.worktime.WorkDays;

/** The country's working days with what a city says otherwise ({@code restdays.tsv}). */
final class RestDays {

    private static final Derived<WorkDays> DAYS = Vocabulary.derived(words -> {
        List<Lexicon.Row> rows = words.rows("restdays");
        return WorkDays.china().with(days(rows, "rest"), days(rows, "work"));
    });

    private RestDays() {}

    static boolean rest(LocalDate day) {
        return !DAYS.get().isWorkDay(day);
    }

    static LocalDate workingDayBefore(LocalDate day) {
        return DAYS.get().previousWorkDay(day);
    }

    private static List<LocalDate> days(List<Lexicon.Row> rows, String kind) {
        return rows.stream()
                .filter(row -> row.cell(1).equals(kind))
                .map(row -> LocalDate.parse(row.cell(0)))
                .toList();
    }
}
