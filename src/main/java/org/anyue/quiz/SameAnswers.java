package org.anyue.quiz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Participants whose papers agree in every answer, the wrong ones too, and in the time that they took. Where a crowd has the
 * same questions, a popular mistake is common and so is every time: a group counts only when the papers of everybody else make
 * it next to impossible by chance. Times that fall independently into a short span are Poisson distributed. Pure.
 */
final class SameAnswers {

    static final int FEWEST = 5;

    private static final int SECONDS = 2;
    private static final int LONGEST = 4 * 3600;
    /** One span in so many by chance: a contest of a million has some hundred thousand spans. */
    private static final double RARE = 1e-7;
    /** Fewer other papers of the day say nothing about what is common. */
    private static final int CROWD = 50;

    private final Map<LocalDate, int[]> bySeconds = new HashMap<>();
    private final Map<String, List<Attempt>> alike = new HashMap<>();

    private SameAnswers(Collection<Attempt> attempts) {
        for (Attempt attempt : attempts) {
            bySeconds.computeIfAbsent(attempt.key().day(), _ -> new int[LONGEST + 1])[seconds(attempt)]++;
            if (attempt.result().marks().indexOf(Marking.WRONG) >= 0) {
                alike.computeIfAbsent(shape(attempt), _ -> new ArrayList<>()).add(attempt);
            }
        }
    }

    static Set<UUID> of(Collection<Attempt> attempts) {
        SameAnswers same = new SameAnswers(attempts);
        Set<UUID> found = new TreeSet<>();
        same.alike.values().stream()
                .filter(group -> group.size() >= FEWEST)
                .forEach(group -> found.addAll(same.together(group)));
        return found;
    }

    /** Questions stand in another order on each paper. */
    private static String shape(Attempt attempt) {
        String[] items = attempt.result().items().split(",");
        String[] answers = attempt.result().answers().split("\\|", -1);
        Set<String> pairs = new TreeSet<>();
        for (int at = 0; at < Math.min(items.length, answers.length); at++) {
            pairs.add(items[at] + "=" + answers[at]);
        }
        return attempt.key().day() + " " + String.join("|", pairs);
    }

    private Set<UUID> together(List<Attempt> group) {
        List<Attempt> sorted = group.stream()
                .sorted(Comparator.comparingInt(SameAnswers::seconds))
                .toList();
        int[] others = others(group);
        int crowd = Arrays.stream(others).sum();
        Set<UUID> found = new TreeSet<>();
        int from = 0;
        for (int to = 0; to < sorted.size(); to++) {
            while (seconds(sorted.get(to)) - seconds(sorted.get(from)) > SECONDS) {
                from++;
            }
            boolean last = to + 1 == sorted.size() || seconds(sorted.get(to + 1)) - seconds(sorted.get(from)) > SECONDS;
            if (last && to - from + 1 >= FEWEST) {
                // Half a paper more than were seen: that nobody took this time does not say that nobody ever does.
                double share = (near(others, seconds(sorted.get(from))) + .5) / (crowd + 1);
                Set<UUID> subjects = sorted.subList(from, to + 1).stream()
                        .map(one -> one.key().subject())
                        .collect(Collectors.toSet());
                boolean rare = crowd < CROWD || chance(subjects.size(), share * group.size()) < RARE;
                if (subjects.size() >= FEWEST && rare) {
                    found.addAll(subjects);
                }
            }
        }
        return found;
    }

    /** That at least so many fall into a span in which {@code mean} are expected: the upper tail, from above. */
    private static double chance(int number, double mean) {
        if (number <= mean) {
            return 1;
        }
        double log = -mean;
        for (int i = 1; i <= number; i++) {
            log += Math.log(mean / i);
        }
        // The terms that follow shrink at least as fast as those of a geometric series.
        return Math.exp(log) / (1 - mean / (number + 1));
    }

    /** How many papers of the day that are not of the group took each time. */
    private int[] others(List<Attempt> group) {
        int[] others = bySeconds
                .getOrDefault(group.getFirst().key().day(), new int[LONGEST + 1])
                .clone();
        group.forEach(one -> others[seconds(one)]--);
        return others;
    }

    private static int near(int[] papers, int first) {
        return Arrays.stream(papers, first, Math.min(LONGEST, first + SECONDS) + 1)
                .sum();
    }

    private static int seconds(Attempt attempt) {
        return Math.clamp(attempt.result().seconds(), 0, LONGEST);
    }
}
