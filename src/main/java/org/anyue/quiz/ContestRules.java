package org.anyue.quiz;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anyue.shared.DateRange;

/**
 * Everything that makes one contest unlike another. Frozen when it opens.
 *
 * @param period days on which papers are given out, Asia/Shanghai
 */
public record ContestRules(DateRange period, Blueprint blueprint, Sitting sitting, ChanceRule chances, Asking asking) {

    /**
     * @param dailyTries papers a day; of the whole contest, where there is one paper for all of it
     * @param seconds for one paper, 0 for no limit
     * @param passMark right answers that pass
     * @param practice whether there is a practice room, whose papers count for nothing
     * @param rankings whether counties are ranked; by default they only stand side by side
     */
    public record Sitting(int dailyTries, int seconds, int passMark, boolean practice, boolean rankings) {}

    /**
     * What is asked of the person, and when.
     *
     * @param ways at least one
     * @param county whether the county is asked before the first paper
     * @param prizeContact whether a phone number is asked of those who want to take part in the draw, and only of them
     */
    public record Asking(List<IdentityWay> ways, boolean county, boolean prizeContact) {

        public Asking {
            ways = List.copyOf(ways);
        }

        public boolean allows(IdentityWay way) {
            return ways.contains(way);
        }

        /** Only those who work here may take it. */
        public boolean isClosed() {
            return Set.copyOf(ways).equals(EnumSet.of(IdentityWay.STAFF));
        }
    }

    /** From 1; days outside the period count into the first or last week. */
    public int week(LocalDate day) {
        long days = ChronoUnit.DAYS.between(period.start(), day);
        long all = ChronoUnit.DAYS.between(period.start(), period.end());
        return (int) (Math.clamp(days, 0, all) / 7) + 1;
    }

    /** Whether the tries are those of the whole contest and not of each day: everybody has the same questions on all of them. */
    public boolean isOnePaper() {
        return blueprint.mode() == PaperMode.FIXED && !blueprint.hasWeeks();
    }

    /** The day that tries are counted on. */
    LocalDate sittingDay(LocalDate day) {
        return isOnePaper() ? period.start() : day;
    }

    int weeks() {
        return week(period.end());
    }

    ContestRules withPeriod(DateRange other) {
        return new ContestRules(other, blueprint, sitting, chances, asking);
    }
}
