package org.anyue.quiz;

import java.util.List;
import java.util.stream.IntStream;

/** How much of a paper somebody knows who has collected the questions of others: what answers that are passed on are worth. */
final class Exposure {

    private Exposure() {}

    /**
     * Of the questions of a paper in the first week those that stood in at least one of so many others, in percent.
     *
     * @param items that the papers are made of
     */
    static int familiar(Blueprint blueprint, List<PaperItem> items, int papers) {
        double[] share = new double[items.size()];
        if (blueprint.mode() != PaperMode.RANDOM) {
            return 100;
        }
        for (Blueprint.Line line : blueprint.of(1)) {
            int[] pool = IntStream.range(0, items.size())
                    .filter(at -> line.takes(items.get(at)))
                    .toArray();
            for (int at : pool) {
                share[at] = Math.min(1, share[at] + (double) line.count() / pool.length);
            }
        }
        double all = 0;
        double seen = 0;
        for (double one : share) {
            all += one;
            seen += one * (1 - Math.pow(1 - one, papers));
        }
        return all == 0 ? 0 : (int) Math.round(100 * seen / all);
    }
}
