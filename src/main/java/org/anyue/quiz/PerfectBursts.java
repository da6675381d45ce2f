package org.anyue.quiz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * Perfect papers at the speed of a machine, many at once: whoever has collected the answers hands them in for many. One such
 * paper says nothing, and a plant at the change of shifts has a few among many ordinary ones; in a burst there are more of them
 * than papers that somebody can have read. Pure.
 */
final class PerfectBursts {

    /** Participants of one network in ten minutes, or of all networks in one, that are no burst yet. */
    static final int FEWEST = 10;

    private static final Duration AT_ONE_PLACE = Duration.ofMinutes(10);
    private static final Duration ANYWHERE = Duration.ofMinutes(1);
    /** Quicker than a person who reads. */
    private static final int SECONDS_A_QUESTION = 4;

    private PerfectBursts() {}

    static Set<UUID> of(Collection<Attempt> attempts) {
        Set<UUID> found = new TreeSet<>();
        List<Attempt> online = attempts.stream().filter(PerfectBursts::isOwn).toList();
        found.addAll(bursts(online, one -> one.origin().net() + " " + slice(one, AT_ONE_PLACE)));
        found.addAll(bursts(online, one -> "" + slice(one, ANYWHERE)));
        return found;
    }

    private static Set<UUID> bursts(List<Attempt> attempts, Function<Attempt, String> place) {
        Map<String, List<Attempt>> groups = new HashMap<>();
        attempts.forEach(one ->
                groups.computeIfAbsent(place.apply(one), _ -> new ArrayList<>()).add(one));
        Set<UUID> found = new TreeSet<>();
        for (List<Attempt> group : groups.values()) {
            Set<UUID> perfect = new TreeSet<>();
            int read = 0;
            for (Attempt one : group) {
                if (!isQuick(one)) {
                    read++;
                } else if (isPerfect(one)) {
                    perfect.add(one.key().subject());
                }
            }
            if (perfect.size() >= FEWEST && perfect.size() > read) {
                found.addAll(perfect);
            }
        }
        return found;
    }

    private static long slice(Attempt attempt, Duration length) {
        return attempt.submittedAt().getEpochSecond() / length.toSeconds();
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
