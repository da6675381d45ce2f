package org.anyue.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anyue.worktime.WorkDays;

/**
 * When a unit is reminded of what it owes: three days before, on the day, and once more when it is late. A reminder that
 * falls on a rest day goes out on the working day before it; only that something is late is said on the working day after,
 * because before it would not be true.
 */
final class ReminderPolicy {

    /** In the order in which one replaces the other when both fall on the same morning. */
    enum Step {
        LATE("已逾期"),
        ON_THE_DAY("到期提醒"),
        AHEAD("即将到期");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        LocalDate day(LocalDate dueOn, WorkDays days) {
            return switch (this) {
                case AHEAD -> days.onOrBefore(dueOn.minusDays(DAYS_AHEAD));
                case ON_THE_DAY -> days.onOrBefore(dueOn);
                case LATE -> days.onOrAfter(dueOn.plusDays(1));
            };
        }
    }

    static final int DAYS_AHEAD = 3;

    private ReminderPolicy() {}

    /** The step that falls on a day after {@code after} up to and including {@code today}; of several the last. */
    static Optional<Step> step(LocalDate dueOn, LocalDate after, LocalDate today, WorkDays days) {
        return List.of(Step.values()).stream()
                .filter(step -> {
                    LocalDate day = step.day(dueOn, days);
                    return day.isAfter(after) && !day.isAfter(today);
                })
                .findFirst();
    }
}
