package org.anyue.quiz;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
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

/**
 * Participants whose papers agree in every answer, the wrong ones too, and in the time that they took. Where a crowd has the
 * same questions, a popular mistake is common and so is every time: a group counts only when the papers of everybody else make
 * it next to impossible by chance. Times that fall independently into a short span are Poisson distributed. Papers are shown
 * one after the other, and of each only some sixty bytes are kept. Asks nobody.
 */
final class SameAnswers {

    static final int FEWEST = 5;

    private static final int SECONDS = 2;
    private static final int LONGEST = 4 * 3600;
    /** One span in so many by chance: a contest of a million has some hundred thousand spans. */
    private static final double RARE = 1e-7;
    /** Fewer other papers of the day say nothing about what is common. */
    private static final int CROWD = 50;

    private final Map<LocalDate, Day> days = new HashMap<>();
    private final List<Seen> seen = new ArrayList<>();
    private final MessageDigest sha = ReceiptTree.sha();

    /** How many papers of a day took each time, and how many there are. */
    private static final class Day {

        private final int[] bySeconds = new int[LONGEST + 1];
        private int papers;
    }

    /** A paper with something wrong; {@code high} and {@code low} are alike only for the same day, questions and answers. */
    private record Seen(long high, long low, Day day, int seconds, long subjectHigh, long subjectLow) {

        private static final Comparator<Seen> ORDER = Comparator.comparingLong(Seen::high)
                .thenComparingLong(Seen::low)
                .thenComparingInt(Seen::seconds);

        private boolean isLike(Seen other) {
            return high == other.high && low == other.low;
        }

        private UUID subject() {
            return new UUID(subjectHigh, subjectLow);
        }
    }

    static Set<UUID> of(Collection<Attempt> attempts) {
        SameAnswers same = new SameAnswers();
        attempts.forEach(same::add);
        return same.found();
    }

    void add(Attempt attempt) {
        int seconds = Math.clamp(attempt.result().seconds(), 0, LONGEST);
        Day day = days.computeIfAbsent(attempt.key().day(), _ -> new Day());
        day.bySeconds[seconds]++;
        day.papers++;
        if (attempt.result().marks().indexOf(Marking.WRONG) >= 0) {
            ByteBuffer shape = ByteBuffer.wrap(sha.digest(shape(attempt).getBytes(StandardCharsets.UTF_8)));
            UUID subject = attempt.key().subject();
            seen.add(new Seen(
                    shape.getLong(),
                    shape.getLong(),
                    day,
                    seconds,
                    subject.getMostSignificantBits(),
                    subject.getLeastSignificantBits()));
        }
    }

    /** Whoever stands out among everything that was shown. */
    Set<UUID> found() {
        seen.sort(Seen.ORDER);
        Set<UUID> found = new TreeSet<>();
        int from = 0;
        for (int to = 1; to <= seen.size(); to++) {
            if (to == seen.size() || !seen.get(to).isLike(seen.get(from))) {
                if (to - from >= FEWEST) {
                    found.addAll(together(seen.subList(from, to)));
                }
                from = to;
            }
        }
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

    /** @param group papers that are alike, by their time */
    private static Set<UUID> together(List<Seen> group) {
        Day day = group.getFirst().day();
        int crowd = day.papers - group.size();
        Set<UUID> found = new TreeSet<>();
        int from = 0;
        for (int to = 0; to < group.size(); to++) {
            while (group.get(to).seconds() - group.get(from).seconds() > SECONDS) {
                from++;
            }
            int first = group.get(from).seconds();
            boolean last = to + 1 == group.size() || group.get(to + 1).seconds() - first > SECONDS;
            int size = to - from + 1;
            if (last && size >= FEWEST) {
                // Half a paper more than were seen: that nobody else took this time does not say that nobody ever does.
                double share = (near(day.bySeconds, first) - size + .5) / (crowd + 1);
                Set<UUID> subjects =
                        group.subList(from, to + 1).stream().map(Seen::subject).collect(Collectors.toSet());
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

    private static int near(int[] papers, int first) {
        int near = 0;
        for (int seconds = first; seconds <= Math.min(LONGEST, first + SECONDS); seconds++) {
            near += papers[seconds];
        }
        return near;
    }
}
