package org.anyue.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anyue.shared.Ids;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Codes sent to phones of winners at the counter; in the memory of this process, for ten minutes and five tries. */
@Component
class PhoneCodes {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int DIGITS = 6;
    private static final int TRIES = 5;

    private final Map<String, Sent> sent = new ConcurrentHashMap<>();
    private final Clock clock;

    PhoneCodes(@Qualifier("systemClock") Clock clock) {
        this.clock = clock;
    }

    private record Sent(String code, Instant until, int triesLeft) {}

    /** A new code; an earlier one for the same phone no longer opens. */
    String make(String drawId, String phone) {
        Instant now = clock.instant();
        sent.values().removeIf(one -> now.isAfter(one.until()));
        String code = Ids.randomDigits(DIGITS);
        sent.put(drawId + " " + phone, new Sent(code, now.plus(LIFE), TRIES));
        return code;
    }

    /** A code opens once. */
    synchronized boolean opens(String drawId, String phone, String typed) {
        String key = drawId + " " + phone;
        Sent one = sent.get(key);
        if (one == null || clock.instant().isAfter(one.until()) || one.triesLeft() == 0) {
            return false;
        }
        boolean same = MessageDigest.isEqual(
                one.code().getBytes(StandardCharsets.US_ASCII), typed.strip().getBytes(StandardCharsets.UTF_8));
        if (same) {
            sent.remove(key);
        } else {
            sent.put(key, new Sent(one.code(), one.until(), one.triesLeft() - 1));
        }
        return same;
    }
}
