package org.anyue.quiz;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * What this process sees of the crowd, in memory and for minutes only: whoever sends the same paper again and again, adds
 * parameters of his own, or plays for many on one device. It refuses nobody; it asks for a riddle, and tells the review list.
 */
@Component
class PlayWatch {

    static final Duration WINDOW = Duration.ofMinutes(10);
    /** Participants of one device that are nothing special, as in a family. */
    static final int PEOPLE_OF_A_DEVICE = 3;
    /** Papers of one network in a window; a whole plant at the change of shifts stays below. */
    static final int PAPERS_OF_A_NETWORK = 5_000;
    /** Sending again by habit or by a bad network. */
    static final int SENDS = 5;

    private static final int MOST = 100_000;

    private final Clock clock;
    private final Map<Long, Map<UUID, Instant>> devices = new HashMap<>();
    private final Map<Integer, int[]> networks = new HashMap<>();
    private final Map<Noticed, Integer> noticed = new HashMap<>();
    private final Map<Noticed, Integer> sends = new HashMap<>();
    private Instant since;

    PlayWatch(@Qualifier("systemClock") Clock clock) {
        this.clock = clock;
        this.since = clock.instant();
    }

    record Noticed(ContestId contest, UUID subject, SuspicionReason reason) {}

    /** Whether a paper may be given out without a riddle. */
    synchronized boolean isCalm(ContestId contest, UUID subject, long device, int network) {
        forget();
        int papers = ++networks.computeIfAbsent(network, _ -> new int[1])[0];
        boolean alone = device == 0 || peopleOf(contest, subject, device) <= PEOPLE_OF_A_DEVICE;
        return alone && papers <= PAPERS_OF_A_NETWORK;
    }

    private int peopleOf(ContestId contest, UUID subject, long device) {
        Map<UUID, Instant> people = devices.computeIfAbsent(device, _ -> new HashMap<>());
        Instant now = clock.instant();
        people.values().removeIf(seen -> now.isAfter(seen.plus(WINDOW)));
        people.put(subject, now);
        if (people.size() > PEOPLE_OF_A_DEVICE) {
            noticed.putIfAbsent(new Noticed(contest, subject, SuspicionReason.SHARED_DEVICE), 1);
        }
        return people.size();
    }

    /** The same paper once more. */
    synchronized void again(ContestId contest, UUID subject) {
        Noticed key = new Noticed(contest, subject, SuspicionReason.REPLAYED);
        int times = sends.merge(key, 1, Integer::sum);
        if (times > SENDS) {
            noticed.merge(key, 1, Integer::sum);
        }
    }

    /** Parameters that no page of ours sends. */
    synchronized void tampered(ContestId contest, UUID subject) {
        noticed.merge(new Noticed(contest, subject, SuspicionReason.TAMPERED), 1, Integer::sum);
    }

    /** What was noticed since the last time. */
    synchronized Map<Noticed, Integer> drain() {
        Map<Noticed, Integer> drained = new HashMap<>(noticed);
        noticed.clear();
        return drained;
    }

    private void forget() {
        Instant now = clock.instant();
        if (now.isAfter(since.plus(WINDOW)) || networks.size() > MOST || devices.size() > MOST) {
            networks.clear();
            sends.clear();
            List<Long> old = new ArrayList<>();
            devices.forEach((device, people) -> {
                people.values().removeIf(seen -> now.isAfter(seen.plus(WINDOW)));
                if (people.isEmpty() || devices.size() > MOST) {
                    old.add(device);
                }
            });
            old.forEach(devices::remove);
            since = now;
        }
    }
}
