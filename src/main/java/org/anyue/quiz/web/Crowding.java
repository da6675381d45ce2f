package org.anyue.quiz.web;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts who is inside and tells when nobody else can come in. Many who come in the same moment are let in and answered one
 * after the other; when the crowd does not get smaller, fewer are let in, so that those inside and those who are turned away
 * both hear soon. It is a short burst again once half of the lasting crowd is left.
 */
final class Crowding {

    /** How long a burst may last, in milliseconds. */
    static final long BURST_MILLIS = 150;

    private static final long NEVER = Long.MIN_VALUE;

    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicLong since = new AtomicLong(NEVER);
    private final int most;
    private final int lasting;
    private final Clock clock;

    /**
     * @param most requests inside in a burst
     * @param lasting requests inside while the crowd lasts, no more than {@code most}
     */
    Crowding(int most, int lasting, Clock clock) {
        this.most = most;
        this.lasting = Math.min(most, lasting);
        this.clock = clock;
    }

    /** Whether this one is let in; who is let in must {@link #leave}. */
    boolean enters() {
        int number = inside.incrementAndGet();
        boolean enters = number <= lasting ? calm(number) : number <= most && burst();
        if (!enters) {
            inside.decrementAndGet();
        }
        return enters;
    }

    void leave() {
        inside.decrementAndGet();
    }

    private boolean calm(int number) {
        if (number <= lasting / 2 && since.get() != NEVER) {
            since.set(NEVER);
        }
        return true;
    }

    private boolean burst() {
        long now = clock.millis();
        since.compareAndSet(NEVER, now);
        return now - since.get() <= BURST_MILLIS;
    }
}
