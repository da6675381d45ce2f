package org.anyue.draw.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** How many tries at a claim are taken in an hour from one address; in the memory of this process. */
@Component
class PrizeClaimPace {

    private static final int MOST = 30;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Map<String, Deque<Instant>> tries = new ConcurrentHashMap<>();
    private final Clock clock;

    PrizeClaimPace(@Qualifier("systemClock") Clock clock) {
        this.clock = clock;
    }

    /** Whether one more may be taken now; if so it counts. */
    synchronized boolean admits(String address) {
        Instant now = clock.instant();
        tries.values().removeIf(times -> {
            times.removeIf(time -> !now.isBefore(time.plus(WINDOW)));
            return times.isEmpty();
        });
        Deque<Instant> times = tries.computeIfAbsent(address, _ -> new ArrayDeque<>());
        if (times.size() >= MOST) {
            return false;
        }
        times.add(now);
        return true;
    }
}
