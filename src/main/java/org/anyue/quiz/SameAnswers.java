package org.anyue.quiz;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Participants whose papers agree in every answer, the wrong ones too, and in the time that they took. Pure. */
final class SameAnswers {

    static final int FEWEST = 5;
    private static final int SECONDS = 2;

    private SameAnswers() {}

    static Set<UUID> of(Collection<Attempt> attempts) {
        Map<String, List<Attempt>> alike = new HashMap<>();
        for (Attempt attempt : attempts) {
            if (attempt.result().marks().indexOf(Marking.WRONG) >= 0) {
                alike.computeIfAbsent(shape(attempt), _ -> new ArrayList<>()).add(attempt);
            }
        }
        Set<UUID> found = new TreeSet<>();
        alike.values().forEach(group -> found.addAll(together(group)));
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

    private static Set<UUID> together(List<Attempt> group) {
        List<Attempt> sorted = group.stream()
                .sorted(Comparator.comparingInt(one -> one.result().seconds()))
                .toList();
        Set<UUID> found = new TreeSet<>();
        int from = 0;
        for (int to = 0; to < sorted.size(); to++) {
            while (sorted.get(to).result().seconds() - sorted.get(from).result().seconds() > SECONDS) {
                from++;
            }
            Set<UUID> subjects = sorted.subList(from, to + 1).stream()
                    .map(one -> one.key().subject())
                    .collect(Collectors.toSet());
            if (subjects.size() >= FEWEST) {
                found.addAll(subjects);
            }
        }
        return found;
    }
}
