package org.anyue.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkDaysTests {

    private final WorkDays days = WorkDays.china();

    @ParameterizedTest
    @CsvSource({
        "2023, 249",
        "2024, 251",
        "2025, 248",
        "2026, 248",
    })
    void aPublishedYearHasAsManyWorkingDaysAsWeekendsAndTheHolidaysOfTheLawLeave(int year, int working) {
        LocalDate first = LocalDate.of(year, 1, 1);
        assertThat(first.datesUntil(first.plusYears(1)).filter(days::isWorkDay)).hasSize(working);
        assertThat(days.isAnnounced(year)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-19, false", // Dragon Boat Festival, a Friday
        "2026-06-22, true",
        "2026-05-09, true", // a Saturday that makes up for Labour Day
        "2025-10-11, true",
        "2025-10-08, false",
        "2024-02-18, true",
        "2023-06-25, true",
        "2023-06-23, false",
    })
    void holidaysAreFreeAndMakeUpDaysAreWorked(LocalDate day, boolean worked) {
        assertThat(days.isWorkDay(day)).isEqualTo(worked);
    }

    @Test
    void everyExceptionDiffersFromTheWeekendRuleAndLiesInItsYear() {
        for (WorkYear year : WorkYear.all()) {
            assertThat(year.source()).startsWith(year.announced() ? "国务院办公厅关于" + year.year() : "全国年节");
            year.exceptions().forEach((day, work) -> {
                boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
                assertThat(day.getYear()).isEqualTo(year.year());
                assertThat(work).as("%s", day).isEqualTo(weekend);
            });
        }
    }

    @Test
    void theYearThatIsNotPublishedSaysSoAndKnowsTheDaysOfTheLawOnly() {
        assertThat(days.isAnnounced(2027)).isFalse();
        assertThat(days.isAnnounced(2030)).isFalse();
        assertThat(days.isWorkDay(LocalDate.of(2027, 2, 5))).isFalse();
        assertThat(days.isWorkDay(LocalDate.of(2027, 10, 1))).isFalse();
        assertThat(days.isWorkDay(LocalDate.of(2027, 10, 4))).isTrue();
    }

    @Test
    void stepsGoOverHolidaysAndStopOnMakeUpDays() {
        LocalDate beforeLabourDay = LocalDate.of(2026, 4, 30);
        assertThat(days.nextWorkDay(beforeLabourDay)).isEqualTo("2026-05-06");
        assertThat(days.shift(beforeLabourDay, 4)).isEqualTo("2026-05-09");
        assertThat(days.shift(LocalDate.of(2026, 5, 11), -2)).isEqualTo("2026-05-08");
        assertThat(days.previousWorkDay(LocalDate.of(2026, 6, 21))).isEqualTo("2026-06-18");
        assertThat(days.shift(beforeLabourDay, 0)).isEqualTo(beforeLabourDay);
        assertThat(days.onOrBefore(LocalDate.of(2026, 6, 20))).isEqualTo("2026-06-18");
        assertThat(days.onOrAfter(LocalDate.of(2026, 6, 20))).isEqualTo("2026-06-22");
        assertThat(days.onOrAfter(LocalDate.of(2026, 6, 22))).isEqualTo("2026-06-22");
    }

    @Test
    void aCityMaySayOtherwiseForItsOwnDays() {
        LocalDate monday = LocalDate.of(2026, 6, 15);
        LocalDate sunday = LocalDate.of(2026, 6, 14);
        WorkDays city = days.with(List.of(monday), List.of(sunday));
        assertThat(city.isWorkDay(monday)).isFalse();
        assertThat(city.isWorkDay(sunday)).isTrue();
        assertThat(days.isWorkDay(monday)).isTrue();
    }

    @Test
    void theBusinessDayIsShanghaisWhereverTheMachineStands() {
        Instant lateInLondon = Instant.parse("2026-06-15T17:30:00Z");
        assertThat(BusinessTime.day(lateInLondon)).isEqualTo("2026-06-16");
        assertThat(BusinessTime.hour(lateInLondon)).isEqualTo(LocalTime.of(1, 30));
        assertThat(BusinessTime.at(LocalDate.of(2026, 6, 16), LocalTime.of(9, 0)))
                .isEqualTo("2026-06-16T01:00:00Z");
    }
}
