package org.anyue.quiz;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Perfect papers at the speed of a machine, many at once: whoever has collected the answers hands them in for many. One such
 * paper says nothing, and a plant at the change of shifts has a few among many ordinary ones; in a burst there are more of them
 * than papers that somebody can have read. Papers are shown in the order of time, and of those before the last minutes nothing
 * is kept. Asks nobody.
 */
final class PerfectBursts {

    /** Participants of one network in ten minutes, or of all networks in one, that are no burst yet. */
    static final int FEWEST = 10;

    private static final Duration AT_ONE_PLACE = Duration.ofMinutes(10);
    private static final Duration ANYWHERE = Duration.ofMinutes(1);
    /** Quicker than a person who reads. */
    private static final int SECONDS_A_QUESTION = 4;

    private final Set<UUID> found = new TreeSet<>();
    private final Slice place = new Slice(AT_ONE_PLACE);
    private final Slice anywhere = new Slice(ANYWHERE);

    static Set<UUID> of(Collection<Attempt> attempts) {
        PerfectBursts bursts = new PerfectBursts();
        attempts.stream().sorted(Comparator.comparing(Attempt::submittedAt)).forEach(bursts::add);
        return bursts.found();
    }

    void add(Attempt attempt) {
        if (isOwn(attempt)) {
            place.add(attempt.origin().net(), attempt);
            anywhere.add(0, attempt);
        }
    }

    /** Whoever was part of a burst, among everything that was shown. */
    Set<UUID> found() {
        place.end();
        anywhere.end();
        return found;
    }

    /** The papers of a stretch of time, by where they came from. */
    private final class Slice {

        private final long length;
        private final Map<Integer, Group> groups = new HashMap<>();
        private long number = Long.MIN_VALUE;

        private Slice(Duration length) {
            this.length = length.toSeconds();
        }

        private void add(int from, Attempt attempt) {
            long now = attempt.submittedAt().getEpochSecond() / length;
            if (now < number) {
                throw new IllegalArgumentException("papers are not in the order of time");
            }
            if (now > number) {
                end();
                number = now;
            }
            groups.computeIfAbsent(from, _ -> new Group()).add(attempt);
        }

        private void end() {
            groups.values().stream().filter(Group::isBurst).forEach(group -> found.addAll(group.perfect));
            groups.clear();
        }
    }

    private static final class Group {

        private final Set<UUID> perfect = new HashSet<>();
        private int read;

        private void add(Attempt attempt) {
            if (!isQuick(attempt)) {
                read++;
            } else if (isPerfect(attempt)) {
                perfect.add(attempt.key().subject());
            }
        }

        private boolean isBurst() {
            return perfect.size() >= FEWEST && perfect.size() > read;
        }
    }

    /** What staff typed in for others has no time of its own. */
    private static boolean isOwn(Attempt attempt) {
        int flags = attempt.result().flags();
        return !AttemptMark.CARD.isIn(flags) && !AttemptMark.ASSISTED.isIn(flags);
    }

    private static boolean isPerfect(Attempt attempt) {
        String marks = attempt.result().marks();
        return !marks.isEmpty() && marks.chars().allMatch(mark -> mark == Marking.RIGHT);
    }

    private static boolean isQuick(Attempt attempt) {
        return attempt.result().seconds()
                < SECONDS_A_QUESTION * attempt.result().marks().length();
    }
}
