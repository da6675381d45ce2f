package org.anyue.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.anyue.worktime.WorkDays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderPolicyTests {

    @ParameterizedTest
    @CsvSource({
        // due, steps with their days
        "2026-06-11, 2026-06-08 AHEAD;2026-06-11 ON_THE_DAY;2026-06-12 LATE",
        "2026-06-30, 2026-06-26 AHEAD;2026-06-30 ON_THE_DAY;2026-07-01 LATE", // three days before is a Saturday
        // May Day 2025: rest from Thursday, 1 May, to Monday; Sunday, 27 April, is worked
        "2025-04-28, 2025-04-25 AHEAD;2025-04-28 ON_THE_DAY;2025-04-29 LATE",
        "2025-04-30, 2025-04-27 AHEAD;2025-04-30 ON_THE_DAY;2025-05-06 LATE",
        "2025-05-01, 2025-04-28 AHEAD;2025-04-30 ON_THE_DAY;2025-05-06 LATE",
        "2025-05-03, 2025-04-30 ON_THE_DAY;2025-05-06 LATE", // both would go out before the holiday
        "2025-05-05, 2025-04-30 ON_THE_DAY;2025-05-06 LATE",
        "2025-05-06, 2025-04-30 AHEAD;2025-05-06 ON_THE_DAY;2025-05-07 LATE",
        "2025-05-08, 2025-04-30 AHEAD;2025-05-08 ON_THE_DAY;2025-05-09 LATE",
        "2025-05-09, 2025-05-06 AHEAD;2025-05-09 ON_THE_DAY;2025-05-12 LATE",
        // Dragon Boat 2025: rest from Saturday, 31 May, to Monday, 2 June
        "2025-05-30, 2025-05-27 AHEAD;2025-05-30 ON_THE_DAY;2025-06-03 LATE",
        "2025-05-31, 2025-05-28 AHEAD;2025-05-30 ON_THE_DAY;2025-06-03 LATE",
        "2025-06-02, 2025-05-30 ON_THE_DAY;2025-06-03 LATE",
        "2025-06-03, 2025-05-30 AHEAD;2025-06-03 ON_THE_DAY;2025-06-04 LATE",
        "2025-06-05, 2025-05-30 AHEAD;2025-06-05 ON_THE_DAY;2025-06-06 LATE",
        "2025-06-06, 2025-06-03 AHEAD;2025-06-06 ON_THE_DAY;2025-06-09 LATE",
        // May Day 2026: rest from Friday, 1 May, to Tuesday; Saturday, 9 May, is worked
        "2026-04-30, 2026-04-27 AHEAD;2026-04-30 ON_THE_DAY;2026-05-06 LATE",
        "2026-05-03, 2026-04-30 ON_THE_DAY;2026-05-06 LATE",
        "2026-05-06, 2026-04-30 AHEAD;2026-05-06 ON_THE_DAY;2026-05-07 LATE",
        "2026-05-08, 2026-04-30 AHEAD;2026-05-08 ON_THE_DAY;2026-05-09 LATE",
        "2026-05-09, 2026-05-06 AHEAD;2026-05-09 ON_THE_DAY;2026-05-11 LATE",
        "2026-05-12, 2026-05-09 AHEAD;2026-05-12 ON_THE_DAY;2026-05-13 LATE",
        // Dragon Boat 2026: rest from Friday, 19 June, to Sunday
        "2026-06-18, 2026-06-15 AHEAD;2026-06-18 ON_THE_DAY;2026-06-22 LATE",
        "2026-06-19, 2026-06-16 AHEAD;2026-06-18 ON_THE_DAY;2026-06-22 LATE",
        "2026-06-21, 2026-06-18 ON_THE_DAY;2026-06-22 LATE",
        "2026-06-22, 2026-06-18 AHEAD;2026-06-22 ON_THE_DAY;2026-06-23 LATE",
        "2026-06-24, 2026-06-18 AHEAD;2026-06-24 ON_THE_DAY;2026-06-25 LATE",
        "2026-06-25, 2026-06-22 AHEAD;2026-06-25 ON_THE_DAY;2026-06-26 LATE",
    })
    void eachDayHasTheStepsThatFallOnItOrOnTheRestDaysAfter(LocalDate due, String steps) {
        WorkDays days = WorkDays.china();
        List<String> found = due.minusDays(15)
                .datesUntil(due.plusDays(15))
                .filter(days::isWorkDay)
                .flatMap(day -> ReminderPolicy.step(due, days.previousWorkDay(day), day, days).stream()
                        .map(step -> day + " " + step))
                .toList();
        assertThat(found).isEqualTo(Stream.of(steps.split(";")).toList());
    }
}
