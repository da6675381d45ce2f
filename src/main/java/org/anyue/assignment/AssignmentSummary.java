package org.anyue.assignment;

import java.time.Instant;
import java.time.LocalDate;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as lists show it.
 *
 * @param pendingPlace whose turn it is to review, null unless submitted
 * @param levels levels that have accepted the present version
 * @param submission number of the present version, 0 before the first
 * @param complete false for nothing handed in and for a version whose paper copy is missing
 * @param firstCompleteAt decides on time, null before
 * @param extendedUntil this unit alone may hand in until then
 * @param credited records counted towards the target
 * @param reason why it was sent back or exempted, else empty
 * @param changedAt the last move
 * @param filedBy name of the office that filled in the version that stands, empty for the bearer itself
 */
public record AssignmentSummary(
        AssignmentId id,
        IssuedDuty duty,
        Bearer bearer,
        AssignmentState state,
        @Nullable UnitId pendingPlace,
        int levels,
        int submission,
        boolean complete,
        @Nullable Instant firstCompleteAt,
        @Nullable LocalDate extendedUntil,
        int credited,
        String reason,
        Instant changedAt,
        String filedBy,
        int version)
        implements ListedAssignment {

    /** Who owes it. */
    public record Bearer(UnitId id, UnitKind kind, String name) {}

    @Override
    public @Nullable LocalDate dueOn() {
        return duty.dueOn();
    }

    @Override
    public String dueText() {
        return duty.dueText();
    }

    /** The last day on which anything is taken; null for never locked. */
    public @Nullable LocalDate lastDay() {
        return FigurePolicy.lastDay(duty.lockOn(), extendedUntil);
    }

    /** Nothing is taken any more. */
    public boolean locked(LocalDate today) {
        LocalDate last = lastDay();
        return last != null && today.isAfter(last);
    }

    /** A complete version stands and the first one came in time. */
    public boolean onTime() {
        return delivered() && FigurePolicy.onTime(firstCompleteAt, duty.dueOn());
    }
}
