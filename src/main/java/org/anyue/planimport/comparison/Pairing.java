package org.anyue.planimport.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anyue.shared.Likeness;

/**
 * Finds for each thing of the earlier plan the one of this plan that it became, if any: one to one, the best likeness
 * first. Turned round it gives the same pairs.
 */
final class Pairing {

    /** Below it two things are different ones; unrelated activities of two plans stay below 0.3. */
    private static final double ENOUGH = 0.45;

    private static final double TITLE = 0.6;
    private static final double SAME_KIND = 0.01;

    /** What is looked at of one thing. */
    record Face(Likeness title, Likeness text, String kind) {}

    /** Among equals the ones that stand at nearly the same place belong together. */
    private static final Comparator<Match> BEST = Comparator.comparingDouble(Match::score)
            .reversed()
            .thenComparingInt(match -> Math.abs(match.before() - match.now()))
            .thenComparingInt(match -> match.before() + match.now());

    private record Match(int before, int now, double score) {}

    private Pairing() {}

    /** For each of the earlier ones the index of its partner, or -1. */
    static int[] of(List<Face> before, List<Face> now) {
        List<Match> matches = matches(before, now);
        matches.sort(BEST);
        int[] partner = new int[before.size()];
        Arrays.fill(partner, -1);
        boolean[] taken = new boolean[now.size()];
        for (Match match : matches) {
            if (partner[match.before()] < 0 && !taken[match.now()]) {
                partner[match.before()] = match.now();
                taken[match.now()] = true;
            }
        }
        return partner;
    }

    /** Titles are counted through an index of the pairs of characters: most things share none, and long plans hold many. */
    private static List<Match> matches(List<Face> before, List<Face> now) {
        Map<Long, List<Integer>> holders = new HashMap<>();
        for (int j = 0; j < now.size(); j++) {
            for (long pair : now.get(j).title().pairs()) {
                holders.computeIfAbsent(pair, _ -> new ArrayList<>()).add(j);
            }
        }
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            boolean[] near = new boolean[now.size()];
            if (before.get(i).title().pairs().length == 0) {
                // Without a title only the text can tell.
                Arrays.fill(near, true);
            }
            for (long pair : before.get(i).title().pairs()) {
                holders.getOrDefault(pair, List.of()).forEach(j -> near[j] = true);
            }
            for (int j = 0; j < near.length; j++) {
                double score = near[j] ? score(before.get(i), now.get(j)) : 0;
                if (score >= ENOUGH) {
                    matches.add(new Match(i, j, score));
                }
            }
        }
        return matches;
    }

    private static double score(Face before, Face now) {
        double most = (1 - TITLE) * before.text().atMost(now.text());
        if (TITLE * before.title().atMost(now.title()) + most < ENOUGH) {
            return 0;
        }
        double title = TITLE * before.title().to(now.title());
        if (title + most < ENOUGH) {
            return 0;
        }
        double score = title + (1 - TITLE) * before.text().to(now.text());
        return score >= ENOUGH && before.kind().equals(now.kind()) ? score + SAME_KIND : score;
    }
}
