package org.anyue.quiz.web;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;

/**
 * Lets visitors in one after the other, so many a second (the generic cell rate algorithm of ITU-T I.371 without tolerance
 * beyond a few milliseconds), and looks ten times a second how busy the processors are: fewer come in while they are all but
 * fully busy, because then whoever is turned away waits as long as whoever is taken.
 */
final class Pace {

    /** Above this load fewer come in, below the other one more. */
    static final double BUSY = 0.985;

    static final double IDLE = 0.97;

    private static final long LOOK_MICROS = 100_000;

    private static final double FEWER = 0.93;
    private static final double MORE = 1.1;
    private static final double LEAST_PER_SECOND = 50;
    private static final long TOLERANCE_MICROS = 5_000;

    private final double least;
    private final DoubleSupplier load;
    private final AtomicLong next;
    private final AtomicLong look;
    private volatile double perSecond;

    /**
     * @param perSecond visitors a second to begin with; never fewer than a quarter of them
     * @param micros the moment it begins
     * @param load how busy the processors have been since it was asked before, asked here so that this is now
     */
    Pace(double perSecond, long micros, DoubleSupplier load) {
        this.least = Math.max(LEAST_PER_SECOND, perSecond / 4);
        this.perSecond = Math.max(LEAST_PER_SECOND, perSecond);
        this.load = load;
        this.next = new AtomicLong(micros);
        this.look = new AtomicLong(micros + LOOK_MICROS);
        double _ = load.getAsDouble();
    }

    /** @param micros now; whether one more may come in */
    boolean admits(long micros) {
        lookAround(micros);
        long between = (long) (1e6 / perSecond);
        while (true) {
            long free = next.get();
            if (free - micros > TOLERANCE_MICROS) {
                return false;
            }
            if (next.compareAndSet(free, Math.max(free, micros) + between)) {
                return true;
            }
        }
    }

    private void lookAround(long micros) {
        long due = look.get();
        if (micros < due || !look.compareAndSet(due, micros + LOOK_MICROS)) {
            return;
        }
        double busy = load.getAsDouble();
        if (busy > BUSY) {
            perSecond = Math.max(least, perSecond * FEWER);
        } else if (busy >= 0 && busy < IDLE) {
            perSecond = perSecond * MORE;
        }
    }
}
