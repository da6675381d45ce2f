package org.anyue.quiz;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * When papers were first given out, and which came in, as far as this process remembers: whoever opens a paper a second time
 * has the same time left, and whoever has handed one in gets the next. Nothing depends on it, so it may forget: what counts
 * is the unique key of the table.
 */
@Component
class StartMemory {

    private static final int PLACES = 1 << 18;
    private static final long HANDED_IN = 1L << 40;

    /**
     * @param at the start, if none is remembered
     * @param over starts before this are over
     */
    record Span(Instant at, Instant over) {}

    private final long[] keys = new long[PLACES];
    private final long[] values = new long[PLACES];
    private final Object[] locks = new Object[64];

    StartMemory() {
        for (int i = 0; i < locks.length; i++) {
            locks[i] = new Object();
        }
    }

    /** The start of this paper: the earliest that is known. */
    Instant start(ContestId contest, UUID subject, LocalDate day, int slot, Span span) {
        long key = key(contest, subject, day, slot);
        int place = place(key);
        synchronized (locks[place % locks.length]) {
            if (keys[place] == key
                    && values[place] < HANDED_IN
                    && values[place] >= span.over().getEpochSecond()) {
                values[place] = Math.min(values[place], span.at().getEpochSecond());
                return Instant.ofEpochSecond(values[place]);
            }
            keys[place] = key;
            values[place] = span.at().getEpochSecond();
            return span.at();
        }
    }

    void handedIn(ContestId contest, UUID subject, LocalDate day, int slot) {
        long key = key(contest, subject, day, slot);
        int place = place(key);
        synchronized (locks[place % locks.length]) {
            keys[place] = key;
            values[place] = HANDED_IN;
        }
    }

    boolean isHandedIn(ContestId contest, UUID subject, LocalDate day, int slot) {
        long key = key(contest, subject, day, slot);
        int place = place(key);
        synchronized (locks[place % locks.length]) {
            return keys[place] == key && values[place] == HANDED_IN;
        }
    }

    private static int place(long key) {
        return (int) (key >>> 20) & (PLACES - 1);
    }

    private static long key(ContestId contest, UUID subject, LocalDate day, int slot) {
        long mixed = subject.getMostSignificantBits() * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ subject.getLeastSignificantBits()) * 0xC2B2AE3D27D4EB4FL;
        mixed = (mixed ^ contest.value().getLeastSignificantBits()) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ day.toEpochDay() * 31 + slot) * 0xC2B2AE3D27D4EB4FL;
        return mixed ^ (mixed >>> 29) | 1;
    }
}
