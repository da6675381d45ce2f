package org.anyue.quiz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyue.organization.UnitId;
import org.anyue.quiz.CountyTally;
import org.anyue.quiz.Tallies;
import org.junit.jupiter.api.Test;

/** Whoever is few is not first, equal ones share a place, and without inhabitants nobody has one. */
class CountyRowsTests {

    @Test
    void fivePeopleOfFiveDoNotLeadWhereTheBaseIsTwenty() {
        Map<String, String> ranks = ranks(
                tally(1, 5, 5),
                tally(2, 30, 300),
                tally(3, 20, 400),
                tally(4, 19, 20),
                tally(5, 60, 600),
                tally(6, 90, 0));
        assertThat(ranks)
                .containsEntry(name(1), "—")
                .containsEntry(name(4), "—")
                .containsEntry(name(6), "—")
                .containsEntry(name(2), "1")
                .containsEntry(name(5), "1")
                .containsEntry(name(3), "3");
    }

    @Test
    void theyStandInTheOrderOfTheirPlaces() {
        List<CountyTally> tallies = List.of(tally(1, 20, 4_000), tally(2, 200, 3_000), tally(3, 5, 5));
        assertThat(CountyRows.ranked(rows(tallies), tallies))
                .extracting(CountyRow::name)
                .containsExactly(name(2), name(1), name(3));
    }

    @Test
    void topicsThatFewHaveSeenSayNothing() {
        List<CountyRow> rows = rows(List.of(tally(1, 20, 100), tally(2, 20, 100), tally(3, 1, 100)));
        TopicHeat heat = TopicHeat.of(
                rows,
                List.of("消防", "用电"),
                List.of(count(1, "消防", 40, 20), count(1, "用电", 19, 0), count(2, "用电", 20, 19), count(3, "消防", 5, 5)));
        assertThat(heat.lines()).extracting(TopicHeat.Line::county).containsExactly(name(1), name(2));
        assertThat(heat.lines().getFirst().cells())
                .extracting(TopicHeat.Cell::words)
                .containsExactly("50%", "—");
        assertThat(heat.lines().getLast().cells())
                .extracting(TopicHeat.Cell::words)
                .containsExactly("—", "95%");
    }

    private static Map<String, String> ranks(CountyTally... tallies) {
        return CountyRows.ranked(rows(List.of(tallies)), List.of(tallies)).stream()
                .collect(Collectors.toMap(CountyRow::name, CountyRow::rank));
    }

    private static List<CountyRow> rows(List<CountyTally> tallies) {
        return tallies.stream()
                .map(one -> new CountyRow(
                        new UnitId(one.county()).toString(),
                        name((int) one.county().getLeastSignificantBits()),
                        "",
                        one.people(),
                        one.papers(),
                        one.passed(),
                        ""))
                .toList();
    }

    private static String name(int number) {
        return Map.of(1, "甲县", 2, "乙县", 3, "丙县", 4, "丁县", 5, "戊县", 6, "己县").get(number);
    }

    private static Tallies.TopicCount count(int county, String topic, int shown, int correct) {
        return new Tallies.TopicCount(new UUID(0, county), topic, shown, correct);
    }

    private static CountyTally tally(int county, int people, int heads) {
        return new CountyTally(
                new UUID(0, county),
                people,
                people,
                people,
                0,
                0,
                0,
                new CountyTally.Fair(people, people, people),
                0,
                heads,
                Instant.EPOCH);
    }
}
