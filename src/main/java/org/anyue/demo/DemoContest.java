package org.anyue.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.anyue.quiz.Blueprint;
import org.anyue.quiz.ContestPreset;
import org.anyue.quiz.ContestRules;
import org.anyue.quiz.PaperMode;
import org.anyue.shared.DateRange;

/** The contests of the demonstration. */
enum DemoContest {
    /** Over, drawn and published. */
    FIRST("安全生产月有奖答题（第一期）", "2025-05-23", "2025-06-08", PaperMode.DAILY, 600, 40),
    /** Over on the usual day of the demonstration; the office may bind the list of its draw. */
    SECOND("安全生产月有奖答题（第二期）", "2025-06-09", "2025-06-20", PaperMode.DAILY, 2_000, 180),
    /** Runs all the month. */
    MONTH("安全生产月每日五题", "2025-06-01", "2025-06-30", PaperMode.RANDOM, 1_600, 1_250);

    private final String title;
    private final LocalDate first;
    private final LocalDate last;
    private final PaperMode mode;
    private final int known;
    private final int unknown;

    DemoContest(String title, String first, String last, PaperMode mode, int known, int unknown) {
        this.title = title;
        this.first = LocalDate.parse(first);
        this.last = LocalDate.parse(last);
        this.mode = mode;
        this.known = known;
        this.unknown = unknown;
    }

    ContestRules rules() {
        ContestRules daily = ContestPreset.DAILY_FIVE.rules(first);
        return new ContestRules(
                new DateRange(first, last),
                new Blueprint(mode, daily.blueprint().lines()),
                daily.sitting(),
                daily.chances(),
                daily.asking());
    }

    String title() {
        return title;
    }

    /** In the evening before, so that the rules of the draw can be published in time. */
    Instant prepared() {
        return at(first.minusDays(1).atTime(18, 50));
    }

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return last;
    }

    List<LocalDate> days() {
        return first.datesUntil(last.plusDays(1)).toList();
    }

    /** The morning after the last day. */
    Instant over() {
        return at(last.plusDays(1).atTime(8, 40));
    }

    boolean isDrawn() {
        return this != MONTH;
    }

    /** People who gave their number and have a chance. */
    int known() {
        return known;
    }

    /** People who only play. */
    int unknown() {
        return unknown;
    }

    static Instant at(LocalDateTime time) {
        return time.atZone(DemoClock.ZONE).toInstant();
    }
}
