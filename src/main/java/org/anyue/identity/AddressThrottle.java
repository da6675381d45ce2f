package org.anyue.identity;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Slows an address that has tried too often, whatever accounts it tried: one try in a few seconds is let through. It
 * lives in the memory of this process, because it must cost an attacker and not the database.
 */
@Component
class AddressThrottle {

    static final int TRIES = 50;
    static final Duration WINDOW = Duration.ofMinutes(10);
    static final Duration PACE = Duration.ofSeconds(5);

    private static final int MOST = 20_000;

    private final Clock clock;
    private final Map<String, Tries> known = new ConcurrentHashMap<>();

    AddressThrottle(@Qualifier("systemClock") Clock clock) {
        this.clock = clock;
    }

    /** @param next when a slowed address may try again */
    private record Tries(int wrong, Instant since, Instant next) {

        boolean isOver(Instant now) {
            return !now.isBefore(since.plus(WINDOW));
        }
    }

    /** Whether a try may be looked at now; a slowed address has used its turn by asking. */
    boolean admits(String address) {
        String key = prefix(address);
        Instant now = clock.instant();
        boolean[] admitted = {true};
        known.computeIfPresent(key, (_, tries) -> {
            if (tries.isOver(now)) {
                return null;
            }
            if (tries.wrong() < TRIES) {
                return tries;
            }
            admitted[0] = !now.isBefore(tries.next());
            return admitted[0] ? new Tries(tries.wrong(), tries.since(), now.plus(PACE)) : tries;
        });
        return admitted[0];
    }

    void failed(String address) {
        Instant now = clock.instant();
        if (known.size() >= MOST) {
            known.values().removeIf(tries -> tries.isOver(now));
        }
        known.compute(
                prefix(address),
                (_, tries) -> tries == null || tries.isOver(now)
                        ? new Tries(1, now, now)
                        : new Tries(tries.wrong() + 1, tries.since(), tries.next()));
    }

    /** One household or office has one IPv4 address, but 2^64 of IPv6. */
    static String prefix(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) : address;
        } catch (IllegalArgumentException unreadable) {
            return address;
        }
    }
}
