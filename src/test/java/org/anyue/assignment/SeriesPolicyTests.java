package org.anyue.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.anyue.shared.DateRange;
import org.anyue.worktime.WorkDays;
import org.junit.jupiter.api.Test;

class SeriesPolicyTests {

    private static final DateRange JUNE = new DateRange(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));

    @Test
    void everyThursdayOfTheMonthIsADay() {
        assertThat(days("每周四17:00前")).containsExactly(4, 11, 18, 25);
        assertThat(days("每星期四下午")).containsExactly(4, 11, 18, 25);
    }

    @Test
    void severalWeekdaysAndSundaysAreRead() {
        assertThat(days("每周一、周四")).containsExactly(1, 4, 8, 11, 15, 18, 22, 25, 29);
        assertThat(days("每周日")).containsExactly(7, 14, 21, 28);
        assertThat(days("每周天")).containsExactly(7, 14, 21, 28);
    }

    @Test
    void aDayOfTheMonthIsReadAndStaysInsideIt() {
        assertThat(days("每月5日前")).containsExactly(5);
        assertThat(days("每月31日")).containsExactly(30);
    }

    @Test
    void otherWordsMakeNoSeries() {
        assertThat(days("另行通知")).isEmpty();
        assertThat(days("每周报送")).isEmpty();
        assertThat(days("每两周周四")).isEmpty();
        assertThat(days("活动结束后10日内")).isEmpty();
    }

    @Test
    void aRestDayIsKeptAndTheWorkingDayBeforeItIsProposed() {
        WorkDays days = WorkDays.china();
        // Dragon Boat Festival 2026: Friday 19 June.
        assertThat(SeriesPolicy.proposal(LocalDate.of(2026, 6, 19), days)).contains(LocalDate.of(2026, 6, 18));
        assertThat(SeriesPolicy.proposal(LocalDate.of(2026, 6, 14), days)).contains(LocalDate.of(2026, 6, 12));
        assertThat(SeriesPolicy.proposal(LocalDate.of(2026, 6, 18), days)).isEmpty();
    }

    private static List<Integer> days(String words) {
        return SeriesPolicy.days(words, JUNE).stream()
                .map(LocalDate::getDayOfMonth)
                .toList();
    }
}
