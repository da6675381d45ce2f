package org.anyue.draw;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * What an invented draw looks like.
 *
 * @param chances most chances of one entry
 * @param strata empty for one list without classes
 * @param tiers 1 to 4
 * @param unfilled whether one tier asks for more than there are
 * @param fallback whether the second list of numbers is used
 * @param events forfeits or substitutes after the draw
 * @param inspectors of a spot check
 */
record RehearsalOptions(
        int entries,
        int chances,
        List<String> strata,
        int tiers,
        boolean unfilled,
        boolean fallback,
        int alternates,
        int events,
        int inspectors,
        int teamSize) {

    private static final List<String> COUNTIES = List.of("410802", "410803", "410811", "410821", "410822");

    /** Something of everything. */
    static RehearsalOptions usual(int entries) {
        return new RehearsalOptions(entries, 3, COUNTIES, 3, false, false, 5, 2, 12, 2);
    }

    /** Any options at all, chosen by the generator. */
    static RehearsalOptions any(int entries, RandomGenerator random) {
        int strata = random.nextInt(COUNTIES.size() + 1);
        return new RehearsalOptions(
                entries,
                random.nextBoolean() ? 1 : 1 + random.nextInt(100),
                IntStream.range(0, strata).mapToObj(COUNTIES::get).toList(),
                1 + random.nextInt(4),
                random.nextInt(4) == 0,
                random.nextInt(3) == 0,
                random.nextInt(12),
                random.nextInt(5),
                2 + random.nextInt(20),
                2 + random.nextInt(3));
    }
}
