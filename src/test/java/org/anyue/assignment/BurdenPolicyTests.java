package org.anyue.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anyue.campaign.Asks;
import org.anyue.campaign.FigureAsk;
import org.anyue.shared.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BurdenPolicyTests {

    private static final DateRange JUNE = new DateRange(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));

    @Test
    void minutesAreTheSumOfWhatIsAskedFor() {
        Asks asks = new Asks(
                List.of(new FigureAsk("a", "参加人数", "人次"), new FigureAsk("b", "场次", "场")), true, 3, true, false);
        Burden burden = BurdenPolicy.of(asks, 1, minutes());
        assertThat(burden.parts())
                .containsEntry(BurdenItem.OPEN, 5)
                .containsEntry(BurdenItem.FIGURE, 10)
                .containsEntry(BurdenItem.TEXT, 40)
                .containsEntry(BurdenItem.PHOTO, 9)
                .containsEntry(BurdenItem.PAPER, 45)
                .doesNotContainKey(BurdenItem.FILE);
        assertThat(burden.minutes()).isEqualTo(109);
        assertThat(burden.fields()).isEqualTo(7);
        assertThat(burden.forms()).isOne();
    }

    @Test
    void whatIsHandedInAgainAndAgainCostsAsOftenButIsReadOnce() {
        Burden weekly = BurdenPolicy.of(new Asks(List.of(), true, 0, false, false), 5, minutes());
        assertThat(weekly.minutes()).isEqualTo(5 + 5 * 40);
        assertThat(weekly.forms()).isEqualTo(5);
    }

    @Test
    void aDutyThatRecordsFulfilIsNoForm() {
        Burden burden = BurdenPolicy.of(Asks.NOTHING, 1, minutes());
        assertThat(burden.forms()).isZero();
        assertThat(burden.fields()).isZero();
        assertThat(burden.minutes()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"每周五前, 5", "每日 17:00 前, 30", "每月底, 1", "6月30日前, 1", "'', 1"})
    void wordsSayHowOften(String dueText, int times) {
        assertThat(BurdenPolicy.times(dueText, JUNE)).isEqualTo(times);
    }

    private static Map<BurdenItem, Integer> minutes() {
        return new EnumMap<>(Map.of(
                BurdenItem.OPEN, 5,
                BurdenItem.TEXT, 40,
                BurdenItem.FIGURE, 5,
                BurdenItem.PHOTO, 3,
                BurdenItem.FILE, 60,
                BurdenItem.PAPER, 45));
    }
}
