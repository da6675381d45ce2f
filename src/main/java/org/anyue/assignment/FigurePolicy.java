package org.anyue.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** When a complete submission counts as on time: any moment of the due day in the business zone, or earlier. */
final class FigurePolicy {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private FigurePolicy() {}

    /** The first moment that is too late; null for a duty without a due day. */
    static @Nullable Instant lateFrom(@Nullable LocalDate dueOn) {
        return dueOn == null ? null : dueOn.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** The last day on which anything is taken from a unit; null for never locked. */
    static @Nullable LocalDate lastDay(@Nullable LocalDate lockOn, @Nullable LocalDate extendedUntil) {
        return lockOn != null && extendedUntil != null && extendedUntil.isAfter(lockOn) ? extendedUntil : lockOn;
    }

    static boolean onTime(@Nullable Instant firstCompleteAt, @Nullable LocalDate dueOn) {
        Instant lateFrom = lateFrom(dueOn);
        return firstCompleteAt != null && (lateFrom == null || firstCompleteAt.isBefore(lateFrom));
    }
}
