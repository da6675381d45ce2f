package org.anyue.assignment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as one line of a long list: nothing that the line does not show.
 *
 * @param bearer name of who owes it
 * @param number running number of the duty inside the campaign
 * @param firstCompleteAt decides on time, null before
 */
public record AssignmentLine(
        AssignmentId id,
        String bearer,
        int number,
        String what,
        @Nullable LocalDate dueOn,
        String dueText,
        AssignmentState state,
        int levels,
        boolean complete,
        @Nullable Instant firstCompleteAt,
        String filedBy)
        implements ListedAssignment {

    static AssignmentLine of(AssignmentSummary row) {
        return new AssignmentLine(
                row.id(),
                row.bearer().name(),
                row.duty().number(),
                row.duty().what(),
                row.dueOn(),
                row.dueText(),
                row.state(),
                row.levels(),
                row.complete(),
                row.firstCompleteAt(),
                row.filedBy());
    }
}
