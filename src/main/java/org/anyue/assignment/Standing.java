package org.anyue.assignment;

import java.time.Instant;
import java.time.LocalDate;
import org.anyue.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Everything of an assignment that changes.
 *
 * @param pendingPlace whose turn it is to review, null unless submitted
 * @param levels levels that have accepted the present submission
 * @param submission number of the present submission, 0 before the first
 * @param complete the present submission lacks nothing: where paper is asked, it has arrived
 * @param firstCompleteAt when the first complete submission stood, which decides on time; null before
 * @param extendedUntil this unit alone may hand in until then, included; null for nobody
 * @param credited records counted towards the target
 */
record Standing(
        AssignmentState state,
        @Nullable UnitId pendingPlace,
        int levels,
        int submission,
        boolean complete,
        @Nullable Instant firstCompleteAt,
        @Nullable LocalDate extendedUntil,
        int credited) {

    static final Standing NEW = new Standing(AssignmentState.ASSIGNED, null, 0, 0, false, null, null, 0);

    Standing in(AssignmentState next) {
        return at(next, null, levels);
    }

    Standing at(AssignmentState next, @Nullable UnitId turn, int accepted) {
        return new Standing(next, turn, accepted, submission, complete, firstCompleteAt, extendedUntil, credited);
    }

    Standing withSubmission(int number, boolean whole, Instant at) {
        return new Standing(
                state,
                pendingPlace,
                levels,
                number,
                whole,
                whole ? earliest(at) : firstCompleteAt,
                extendedUntil,
                credited);
    }

    /** Without the present submission; on time stays lost or won only by what still stands. */
    Standing withoutSubmission(@Nullable Instant firstCompleteBefore) {
        return new Standing(state, pendingPlace, 0, submission, false, firstCompleteBefore, extendedUntil, credited);
    }

    Standing extended(@Nullable LocalDate until) {
        return new Standing(state, pendingPlace, levels, submission, complete, firstCompleteAt, until, credited);
    }

    Standing fulfilled(int records, boolean whole, @Nullable Instant at) {
        return new Standing(state, pendingPlace, levels, submission, whole, at, extendedUntil, records);
    }

    private Instant earliest(Instant at) {
        return firstCompleteAt == null || at.isBefore(firstCompleteAt) ? at : firstCompleteAt;
    }

    /** For the audit trail. */
    String words() {
        return "%s pending=%s levels=%d submission=%d complete=%s until=%s credited=%d"
                .formatted(state, pendingPlace, levels, submission, complete, extendedUntil, credited);
    }
}
