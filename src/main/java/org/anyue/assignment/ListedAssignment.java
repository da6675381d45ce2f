package org.anyue.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What every list says about an assignment, however much else was read with it. */
public interface ListedAssignment {

    AssignmentState state();

    /** False for nothing handed in and for a version whose paper copy is missing. */
    boolean complete();

    /** Levels that have accepted the present version. */
    int levels();

    /** Name of the office that filled in the version that stands, empty for the bearer itself. */
    String filedBy();

    @Nullable
    LocalDate dueOn();

    /** Due time as written where no single day says it, else empty. */
    String dueText();

    /** Handed in, yet the paper copy has not arrived. */
    default boolean halfDone() {
        return state() == AssignmentState.SUBMITTED && !complete();
    }

    /** A complete version stands. */
    default boolean delivered() {
        return complete() && (state() == AssignmentState.SUBMITTED || state() == AssignmentState.ACCEPTED);
    }

    /** Counted in the figures. */
    private boolean owed() {
        return state() != AssignmentState.EXEMPTED && state() != AssignmentState.CANCELLED;
    }

    /** Past the due day without a complete version. */
    default boolean overdue(LocalDate today) {
        LocalDate due = dueOn();
        return due != null && today.isAfter(due) && owed() && !delivered();
    }
}
