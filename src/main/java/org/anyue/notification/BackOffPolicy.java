package org.anyue.notification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before the next attempt; after the last one the message is given up. */
final class BackOffPolicy {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(6));

    private BackOffPolicy() {}

    /** @param attempts made so far; empty when it is enough */
    static Optional<Duration> after(int attempts) {
        return attempts >= 1 && attempts <= WAITS.size() ? Optional.of(WAITS.get(attempts - 1)) : Optional.empty();
    }
}
