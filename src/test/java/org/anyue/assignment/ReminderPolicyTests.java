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
        "2026-06-05, 2026-06-02 AHEAD;2026-06-05 ON_THE_DAY;2026-06-08 LATE", // late on a Saturday
        "2026-06-21, 2026-06-18 ON_THE_DAY;2026-06-22 LATE", // both before the holiday
        "2026-06-30, 2026-06-26 AHEAD;2026-06-30 ON_THE_DAY;2026-07-01 LATE", // three days before is a Saturday
        "2026-05-09, 2026-05-06 AHEAD;2026-05-09 ON_THE_DAY;2026-05-11 LATE", // a Saturday that is worked
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
