package org.anyue.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether the lot favours anybody: many draws with one list, each with numbers of its own. */
class FairnessTests {

    private static final int ENTRIES = 50;
    /** Chi-square at p = 0.001, by degrees of freedom. */
    private static final Map<Integer, Double> BOUNDS = Map.of(11, 31.26, 23, 49.73, 47, 82.72, 49, 85.35);

    private static final String ONE_PRIZE = """
            [{"id":"T1","name":"一等奖","quota":{"n":1},"strata":[],"replacement":"none"}]""";
    private static final String THREE_TIERS = """
            [{"id":"T1","name":"一等奖","quota":{"n":1},"strata":[],"replacement":"none"},
             {"id":"T2","name":"A 区奖","quota":{"n":3},"strata":["A"],"replacement":"next"},
             {"id":"T3","name":"C 区奖","quota":{"ratio":[1,4],"round":"half_up"},"strata":["C"],"replacement":"next"}]""";

    @ParameterizedTest
    @EnumSource
    void theFirstPlaceFallsAsTheChancesSay(DrawHash hash) {
        EntryList pool = DrawVectorsTests.pool(hash, "MANY-DRAWS", ENTRIES);
        int[] first = new int[ENTRIES];
        int[] last = new int[ENTRIES];
        new ManyDraws(DrawKind.PRIZE, hash, ONE_PRIZE, pool, InspectorList.NONE).each(drawing -> {
            first[drawing.ranking().index(0)]++;
            last[drawing.ranking().index(ENTRIES - 1)]++;
        });
        double[] expected = new double[ENTRIES];
        for (int i = 0; i < ENTRIES; i++) {
            expected[i] = (double) ManyDraws.DRAWS * pool.get(i).chances() / pool.chancesTotal();
        }
        assertThat(Evenness.chiSquare(first, expected)).isLessThan(BOUNDS.get(ENTRIES - 1));
        // More chances also mean to come last more seldom.
        assertThat(average(pool, last, 1)).isGreaterThan(average(pool, last, 3) * 1.5);
        for (int chances : List.of(2, 3)) {
            assertThat(Math.log(average(pool, first, chances) / average(pool, first, 1)))
                    .as("%d chances win %d times as often", chances, chances)
                    .isCloseTo(
                            Math.log(chances),
                            within(Evenness.NORMAL
                                    * Math.sqrt(1.0 / sum(pool, first, chances) + 1.0 / sum(pool, first, 1))));
        }
    }

    private static double average(EntryList pool, int[] counts, int chances) {
        long entries = 0;
        for (int i = 0; i < ENTRIES; i++) {
            entries += pool.get(i).chances() == chances ? 1 : 0;
        }
        return (double) sum(pool, counts, chances) / entries;
    }

    private static int sum(EntryList pool, int[] counts, int chances) {
        int sum = 0;
        for (int i = 0; i < ENTRIES; i++) {
            sum += pool.get(i).chances() == chances ? counts[i] : 0;
        }
        return sum;
    }

    /** Twelve entries of A, twelve of B and twenty-four of C, each with one chance, their strata mixed in the list. */
    private static EntryList county() {
        List<Entry> entries = new ArrayList<>();
        EntryList pool = DrawVectorsTests.pool(DrawHash.SHA_256, "MANY-DRAWS", 48);
        for (int i = 0; i < pool.size(); i++) {
            entries.add(new Entry(
                    pool.get(i).entryId(), 1, pool.get(i).stratum(), pool.get(i).subject()));
        }
        return EntryList.of(entries);
    }

    @Test
    void everyTierKeepsItsQuotaAndItsStratumAndFavoursNoPlaceInTheList() {
        EntryList pool = county();
        Map<String, Integer> places = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        for (int i = 0; i < pool.size(); i++) {
            Entry entry = pool.get(i);
            places.put(entry.entryId(), sizes.merge(entry.stratum(), 1, Integer::sum) - 1);
        }
        int[] all = new int[48];
        int[] ofA = new int[12];
        int[] ofC = new int[24];
        List<String> wrong = new ArrayList<>();
        new ManyDraws(DrawKind.PRIZE, DrawHash.SHA_256, THREE_TIERS, pool, InspectorList.NONE).each(drawing -> {
            Set<String> taken = new HashSet<>();
            for (TierResult tier : drawing.tiers()) {
                for (Place place : tier.winners()) {
                    String id = place.entry().entryId();
                    if (!taken.add(id) || !tier.tier().admits(place.entry())) {
                        wrong.add(tier.tier().id() + " " + id);
                    }
                    switch (tier.tier().id()) {
                        case "T1" -> all[pool.indexOf(id)]++;
                        case "T2" -> ofA[places.get(id)]++;
                        default -> ofC[places.get(id)]++;
                    }
                }
            }
            List<Integer> won =
                    drawing.tiers().stream().map(tier -> tier.winners().size()).toList();
            if (!won.equals(List.of(1, 3, 6))) {
                wrong.add("quotas " + won);
            }
        });
        assertThat(wrong).as("taken twice, from elsewhere, or too many").isEmpty();
        even(all, 1);
        even(ofA, 3);
        even(ofC, 6);
    }

    private static void even(int[] counts, int taken) {
        assertThat(Evenness.chiSquare(counts, ManyDraws.DRAWS, taken)).isLessThan(BOUNDS.get(counts.length - 1));
        assertThat(Evenness.leaning(counts, ManyDraws.DRAWS, taken))
                .as("a tier does not follow the order of the ids")
                .isBetween(-Evenness.NORMAL, Evenness.NORMAL);
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
        for (int[] place : places) {
            // Three degrees of freedom, p = 0.0001.
            assertThat(Evenness.chiSquare(place, draws, 1)).isLessThan(21.1);
        }
    }

    @Test
    void nobodyWinsTwiceAndTheTierDoesNotFollowTheOrderOfTheIds() {
        EntryList pool = pool(60);
        int[] firstHalf = new int[2];
        int twice = 0;
        for (int i = 0; i < ManyDraws.DRAWS; i++) {
            Ranking ranking = Ranking.of(pool, seed(i));
            Set<Integer> taken = new HashSet<>();
            for (int rank = 0; rank < 60; rank++) {
                twice += taken.add(ranking.index(rank)) ? 0 : 1;
            }
            firstHalf[ranking.index(0) < 30 ? 0 : 1]++;
        }
        assertThat(twice).isZero();
        // Standard deviation 50: half of the chances lie in each half of the list.
        assertThat(firstHalf[0]).isBetween(4_835, 5_165);
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
