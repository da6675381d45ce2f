package org.anyue.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anyue.organization.UnitKind;
import org.junit.jupiter.api.Test;

class PaceTests {

    private static final Instant NOW = Instant.parse("2025-06-21T01:30:00Z");
    private static final LocalDate DUE = LocalDate.of(2025, 6, 10);

    @Test
    void nothingHasHappenedAfterNowAndEverythingInItsOrder() {
        paces("温县", DUE).forEach(pace -> {
            List<Instant> moments = Stream.of(
                            pace.acknowledged(), pace.submitted(), pace.decided(), pace.again(), pace.decidedAgain())
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(moments).isSorted().allMatch(moment -> moment.isBefore(NOW));
        });
    }

    @Test
    void aKeenCountyIsAheadOfASlowOne() {
        assertThat(submitted("山阳区")).isGreaterThan(submitted("武陟县") + 40);
    }

    @Test
    void theSameWordsGiveTheSamePace() {
        assertThat(paces("温县", DUE).toList()).isEqualTo(paces("温县", DUE).toList());
    }

    private static long submitted(String county) {
        return paces(county, DUE).filter(pace -> pace.submitted() != null).count();
    }

    private static Stream<Pace> paces(String county, LocalDate due) {
        return IntStream.range(0, 300)
                .mapToObj(number -> Pace.of(new Chance("任务" + number), county, UnitKind.COUNTY, due, NOW));
    }
}
