package org.anyue.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayWordsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

    @Test
    void aMomentIsSaidInTheBusinessZoneWithTwoDigitsEach() {
        assertThat(DayWords.moment(Instant.parse("2026-06-09T16:05:59Z"))).isEqualTo("6月10日 00:05");
        assertThat(DayWords.moment(Instant.parse("2026-12-31T10:40:00Z"))).isEqualTo("12月31日 18:40");
    }

    @Test
    void aDueDayIsSaidByItsDistance() {
        assertThat(DayWords.left(TODAY, TODAY)).isEqualTo("今天截止");
        assertThat(DayWords.left(TODAY.plusDays(1), TODAY)).isEqualTo("明天截止");
        assertThat(DayWords.left(TODAY.plusDays(3), TODAY)).isEqualTo("还有3天");
        assertThat(DayWords.left(TODAY.minusDays(2), TODAY)).isEqualTo("已逾期2天");
        assertThat(DayWords.left(null, TODAY)).isEmpty();
    }
}
