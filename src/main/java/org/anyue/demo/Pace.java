package org.anyue.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.anyue.organization.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * When a unit does what with one of its duties; null for what it has not done. The moments rise in the order of the
 * components, and whatever is not before {@code now} has not happened.
 *
 * @param again a second version after it was sent back
 */
record Pace(
        @Nullable Instant acknowledged,
        @Nullable Instant submitted,
        @Nullable Instant decided,
        boolean sentBack,
        @Nullable Instant again,
        @Nullable Instant decidedAgain) {

    /** How keen each place is; what makes the dashboard worth looking at. */
    private static final Map<String, Double> KEEN = Map.ofEntries(
            Map.entry("解放区", .93),
            Map.entry("中站区", .80),
            Map.entry("马村区", .64),
            Map.entry("山阳区", .96),
            Map.entry("修武县", .88),
            Map.entry("博爱县", .72),
            Map.entry("武陟县", .46),
            Map.entry("温县", .77),
            Map.entry("焦作城乡一体化示范区", .68),
            Map.entry("沁阳市", .90),
            Map.entry("孟州市", .55));

    private static final LocalDate OPENING = LocalDate.of(2025, 6, 1);
    private static final LocalDate RECEIPT = LocalDate.of(2025, 5, 22);

    static Pace of(Chance chance, String area, UnitKind kind, @Nullable LocalDate due, Instant now) {
        double keen = KEEN.getOrDefault(area, kind == UnitKind.DEPARTMENT ? .84 : .75);
        Instant acknowledged = chance.of("ack") < .35 + keen / 2
                ? before(now, moment(chance, "ack", RECEIPT.plusDays(chance.between("ackDay", 0, 4))))
                : null;
        Instant submitted = before(now, submission(chance, keen, due, now));
        if (submitted == null) {
            return new Pace(acknowledged, null, null, false, null, null);
        }
        boolean sentBack = chance.of("back") > .92;
        Instant decided = chance.of("wait") < .12 + (1 - keen) / 3 ? null : later(chance, "decide", submitted, now);
        Instant again =
                sentBack && decided != null && chance.of("again") < .55 ? later(chance, "again", decided, now) : null;
        Instant decidedAgain = again == null ? null : later(chance, "final", again, now);
        boolean early = acknowledged != null && acknowledged.isBefore(submitted);
        return new Pace(early ? acknowledged : null, submitted, decided, sentBack, again, decidedAgain);
    }

    private static @Nullable Instant submission(Chance chance, double keen, @Nullable LocalDate due, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, DemoClock.ZONE);
        if (due == null || due.isAfter(today)) {
            boolean goes = chance.of("go") < keen * .45;
            return goes ? moment(chance, "submit", OPENING.plusDays(chance.between("day", 2, 20))) : null;
        }
        if (chance.of("go") < keen) {
            LocalDate earliest = due.isBefore(OPENING) ? RECEIPT : OPENING;
            LocalDate day = due.minusDays(chance.between("day", 0, 6));
            return moment(chance, "submit", day.isBefore(earliest) ? earliest : day);
        }
        return chance.of("late") < .4 ? moment(chance, "submit", due.plusDays(chance.between("day", 1, 4))) : null;
    }

    private static @Nullable Instant later(Chance chance, String what, Instant after, Instant now) {
        LocalDate day = LocalDate.ofInstant(after, DemoClock.ZONE).plusDays(chance.between(what + "Day", 1, 2));
        return before(now, moment(chance, what, day));
    }

    /** Between half past eight and half past five; what falls on a Sunday is done on the Monday. */
    private static Instant moment(Chance chance, String what, LocalDate day) {
        LocalDate workday = day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
        LocalTime time = LocalTime.of(8, 30).plusSeconds(chance.between(what + "Time", 0, 9 * 3600));
        return workday.atTime(time).atZone(DemoClock.ZONE).toInstant();
    }

    private static @Nullable Instant before(Instant now, @Nullable Instant moment) {
        return moment != null && moment.isBefore(now) ? moment : null;
    }
}
