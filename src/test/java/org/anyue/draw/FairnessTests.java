package org.anyue.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whether the lot favours anybody: many draws with one pool, each with a seed of its own. */
class FairnessTests {

    private static final int ENTRIES = 50;
    private static final int DRAWS = 4_000;
    /** Chi-square, 49 degrees of freedom, p = 0.001. */
    private static final double BOUND = 85.35;

    @Test
    void theFirstPlaceFallsAsTheChancesSay() {
        EntryList pool = DrawVectorsTests.pool(DrawHash.SHA_256, "DEMO-2026-QUIZ", ENTRIES);
        int[] first = new int[ENTRIES];
        int[] last = new int[ENTRIES];
        for (int i = 0; i < DRAWS; i++) {
            Ranking ranking = Ranking.of(pool, seed(i));
            first[ranking.index(0)]++;
            last[ranking.index(ENTRIES - 1)]++;
        }
        double deviation = 0;
        for (int i = 0; i < ENTRIES; i++) {
            double expected = (double) DRAWS * pool.get(i).chances() / pool.chancesTotal();
            deviation += (first[i] - expected) * (first[i] - expected) / expected;
        }
        assertThat(deviation).isLessThan(BOUND);
        // More chances also mean to come last more seldom.
        assertThat(average(pool, last, 1)).isGreaterThan(average(pool, last, 3) * 1.5);
    }

    private static double average(EntryList pool, int[] counts, int chances) {
        int sum = 0;
        int entries = 0;
        for (int i = 0; i < ENTRIES; i++) {
            if (pool.get(i).chances() == chances) {
                sum += counts[i];
                entries++;
            }
        }
        return (double) sum / entries;
    }

    @Test
    void placesFallEvenlyWhereAllHaveOneChance() {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : List.of(pool(10).get(0), pool(10).get(1), pool(10).get(2), pool(10).get(3))) {
            entries.add(new Entry(entry.entryId(), 1, "", entry.subject()));
        }
        EntryList four = EntryList.of(entries);
        int[][] places = new int[4][4];
        int draws = 60_000;
        for (int i = 0; i < draws; i++) {
            Ranking ranking = Ranking.of(four, seed(i));
            for (int rank = 0; rank < 4; rank++) {
                places[rank][ranking.index(rank)]++;
            }
        }
        double expected = draws / 4.0;
        for (int[] place : places) {
            double deviation = 0;
            for (int count : place) {
                deviation += (count - expected) * (count - expected) / expected;
            }
            // Three degrees of freedom, p = 0.0001.
            assertThat(deviation).isLessThan(21.1);
        }
    }

    @Test
    void nobodyWinsTwiceAndTheTierDoesNotFollowTheOrderOfTheIds() {
        EntryList pool = pool(60);
        Map<String, Integer> bySecondHalf = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            Ranking ranking = Ranking.of(pool, seed(i));
            Set<Integer> taken = new HashSet<>();
            for (int rank = 0; rank < 30; rank++) {
                assertThat(taken.add(ranking.index(rank))).isTrue();
            }
            bySecondHalf.merge(ranking.index(0) < 30 ? "first" : "second", 1, Integer::sum);
        }
        assertThat(bySecondHalf.get("first")).isBetween(430, 570);
    }

    @Test
    void noInspectorMeetsWhatHeRecusedHimselfFromAndTheLoadIsEven() {
        List<Inspector> inspectors = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            inspectors.add(new Inspector("INSP-" + i, List.of("E000000" + i)));
        }
        for (int draw = 0; draw < 300; draw++) {
            Teams teams = new Teams(InspectorList.of(inspectors), seed(draw), 2);
            Map<String, Integer> load = new HashMap<>();
            for (int object = 1; object <= 9; object++) {
                Team team = teams.send("E000000" + object);
                assertThat(team.inspectors()).hasSize(2).doesNotContain("INSP-" + object);
                team.inspectors().forEach(id -> load.merge(id, 1, Integer::sum));
            }
            assertThat(load.values())
                    .hasSize(9)
                    .allSatisfy(count -> assertThat(count).isBetween(1, 3));
        }
    }

    private static EntryList pool(int count) {
        return DrawVectorsTests.pool(DrawHash.SHA_256, "DEMO-2026-QUIZ", count);
    }

    /** The seeds are fixed: a test of fairness that fails by chance teaches nobody. */
    private static HashKey seed(int number) {
        byte[] seed =
                DrawHash.SHA_256.digest(ByteBuffer.allocate(4).putInt(number).array());
        return new HashKey(DrawHash.SHA_256, seed);
    }
}
