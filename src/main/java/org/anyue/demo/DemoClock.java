package org.anyue.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The business clock of the demonstration: runs at the pace of the real one, on another day. While the past is being
 * written, each piece of work sees the moment at which it is said to have happened; no other thread does.
 */
final class DemoClock extends Clock {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    private final Clock system;
    private final AtomicReference<Duration> offset;
    private final ZoneId zone;

    private DemoClock(Clock system, AtomicReference<Duration> offset, ZoneId zone) {
        this.system = system;
        this.offset = offset;
        this.zone = zone;
    }

    /** Shows {@code start} now and runs on from there. */
    static DemoClock from(Clock system, Instant start) {
        return new DemoClock(system, new AtomicReference<>(Duration.between(system.instant(), start)), ZONE);
    }

    /** Goes on from there, for whoever has this clock. A clock never goes back: what was done would lie in the future. */
    void forward(Instant to) {
        Duration wanted = Duration.between(system.instant(), to);
        offset.accumulateAndGet(wanted, (now, then) -> now.compareTo(then) > 0 ? now : then);
    }

    /** Does the work as if it were then. */
    static void at(Instant then, Runnable work) {
        ScopedValue.where(THEN, then).run(work);
    }

    @Override
    public Instant instant() {
        return THEN.isBound() ? THEN.get() : system.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DemoClock(system, offset, other);
    }
}
