package org.anyue.assignment.web;

import java.time.LocalDate;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.BreakdownQueries;
import org.anyue.assignment.DayWords;
import org.jspecify.annotations.Nullable;

/** What was asked of units below, in words. */
final class BreakdownCards {

    private BreakdownCards() {}

    /** @param own whether the reader works in the office that asked */
    static AssignmentPage.PartCard card(BreakdownQueries.Part part, AssignmentId whole, LocalDate today, boolean own) {
        LocalDate due = part.duty().dueOn();
        long asked = part.asked();
        long done = part.done();
        return new AssignmentPage.PartCard(
                part.duty().what(),
                due == null ? "" : DayWords.date(due) + "前" + left(due, today, done == asked),
                asked + "家，报来" + done + "家" + (done < asked ? "，还差" + (asked - done) + "家" : ""),
                asked == 0 ? 0 : 100.0 * done / asked,
                part.takenBack(),
                part.sums(),
                part.rows().stream()
                        .map(row -> new AssignmentPage.PartRow(
                                row.bearer().name(),
                                "/desk/assignments/" + row.id(),
                                Words.state(row, today),
                                Words.tone(row, today)))
                        .toList(),
                own && !part.takenBack()
                        ? "/desk/assignments/" + whole + "/breakdowns/"
                                + part.duty().id() + "/delete"
                        : "");
    }

    private static String left(@Nullable LocalDate due, LocalDate today, boolean done) {
        return done ? "" : "，" + DayWords.left(due, today);
    }
}
