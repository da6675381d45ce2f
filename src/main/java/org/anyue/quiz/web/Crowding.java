package org.anyue.quiz.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts who is inside and tells when nobody else can come in. Many who come in the same moment are let in and answered one
 * after the other; when the crowd does not get smaller, visitors come in at a {@link Pace} that leaves the processors time to
 * tell everybody else at once. Twice a second the door stands open for a moment; when no crowd comes in then, it is quiet again.
 */
final class Crowding {

    /** How long a burst may last, in milliseconds. */
    static final long BURST_MILLIS = 150;
    /** How often the door of a lasting crowd stands open, and for how long, in milliseconds. */
    static final long BETWEEN_TRIALS_MILLIS = 500;

    static final long TRIAL_MILLIS = 20;

    private static final double OF_WHAT_WAS_DONE = 0.75;

    /** A burst, since when, how many have left by then; with a pace it is a lasting crowd. */
    private record Crowd(
            long since, int leftBefore, @Nullable Pace pace) {}

    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicReference<@Nullable Crowd> crowd = new AtomicReference<>();
    private final int most;
    private final int calm;
    private final Clock clock;
    private final DoubleSupplier load;

    /**
     * @param most requests inside in a burst
     * @param calm requests inside that are no crowd yet, no more than {@code most}
     * @param load how busy the processors have been since it was asked before, 0 to 1, negative when nobody knows
     */
    Crowding(int most, int calm, Clock clock, DoubleSupplier load) {
        this.most = most;
        this.calm = Math.min(most, calm);
        this.clock = clock;
        this.load = load;
    }

    /** Whether this one is let in; who is let in must {@link #leave}. */
    boolean enters() {
        int number = inside.incrementAndGet();
        boolean enters = mayEnter(number);
        if (!enters) {
            inside.decrementAndGet();
        }
        return enters;
    }

    void leave() {
        left.incrementAndGet();
        inside.decrementAndGet();
    }

    private boolean mayEnter(int number) {
        Crowd now = crowd.get();
        if (now == null && number <= calm) {
            return true;
        }
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        if (now == null) {
            now = new Crowd(micros, left.get(), null);
            crowd.compareAndSet(null, now);
        }
        return now.pace() == null ? inBurst(now, number, micros) : atPace(now, now.pace(), number, micros);
    }

    private boolean inBurst(Crowd burst, int number, long micros) {
        long lasted = micros - burst.since();
        if (number <= calm / 2) {
            crowd.compareAndSet(burst, null);
            return true;
        }
        if (lasted <= BURST_MILLIS * 1000) {
            return number <= most;
        }
        double done = (left.get() - burst.leftBefore()) * 1e6 / lasted;
        crowd.compareAndSet(burst, new Crowd(micros, left.get(), new Pace(done * OF_WHAT_WAS_DONE, micros, load)));
        return false;
    }

    private boolean atPace(Crowd lasting, Pace pace, int number, long micros) {
        long open = micros - lasting.since() - BETWEEN_TRIALS_MILLIS * 1000;
        if (open < 0) {
            return number <= calm && pace.admits(micros);
        }
        if (open > TRIAL_MILLIS * 1000) {
            crowd.compareAndSet(lasting, null);
            return number <= most;
        }
        if (number > calm) {
            crowd.compareAndSet(lasting, new Crowd(micros, 0, pace));
            return false;
        }
        return true;
    }
}
