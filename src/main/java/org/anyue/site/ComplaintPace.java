package org.anyue.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** How many complaints are taken in an hour, from one address and from all; in the memory of this process. */
@Component
class ComplaintPace {

    static final int FROM_ONE = 5;
    static final int FROM_ALL = 300;

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final String ALL = "";

    private final Map<String, Deque<Instant>> taken = new ConcurrentHashMap<>();
    private final Clock clock;

    ComplaintPace(@Qualifier("systemClock") Clock clock) {
        this.clock = clock;
    }

    /** Whether one more may be taken now; if so it counts. */
    synchronized boolean admits(String address) {
        Instant now = clock.instant();
        taken.values().removeIf(times -> {
            times.removeIf(time -> !now.isBefore(time.plus(WINDOW)));
            return times.isEmpty();
        });
        Deque<Instant> one = taken.getOrDefault(household(address), new ArrayDeque<>());
        Deque<Instant> all = taken.getOrDefault(ALL, new ArrayDeque<>());
        if (one.size() >= FROM_ONE || all.size() >= FROM_ALL) {
            return false;
        }
        one.add(now);
        all.add(now);
        taken.put(household(address), one);
        taken.put(ALL, all);
        return true;
    }

    /** Of IPv6 the network, because one household has 2^64 addresses. */
    private static String household(String address) {
        return address.contains(":")
                ? Arrays.stream(address.split(":", -1)).limit(4).collect(Collectors.joining(":")) + "::"
                : address;
    }
}
