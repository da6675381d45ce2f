package org.anyue.assignment;

import java.util.List;
import org.anyue.shared.Party;
import org.anyue.shared.TrialRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What units were given and handed in during a trial. */
@Component
class AssignmentTrialStore implements TrialRecords {

    /** Children before parents. */
    private static final List<String> CLEARED = List.of(
            "DELETE FROM assignment.calendar_subscription",
            "DELETE FROM assignment.amendment_mark",
            "DELETE FROM assignment.warning_mark",
            "DELETE FROM assignment.amendment_dispatch",
            "DELETE FROM assignment.denominator_change",
            "DELETE FROM assignment.denominator_step",
            "DELETE FROM assignment.history",
            "DELETE FROM assignment.credit",
            "DELETE FROM assignment.draft_evidence",
            "DELETE FROM assignment.draft_figure",
            "DELETE FROM assignment.draft",
            "DELETE FROM assignment.submission_evidence",
            "DELETE FROM assignment.submission_figure",
            "DELETE FROM assignment.submission",
            "DELETE FROM assignment.attachment",
            "UPDATE assignment.duty SET broken_from = NULL WHERE broken_from IS NOT NULL",
            "DELETE FROM assignment.assignment",
            "DELETE FROM assignment.tally_sum",
            "DELETE FROM assignment.tally",
            "DELETE FROM assignment.bearer",
            "DELETE FROM assignment.duty_figure",
            "DELETE FROM assignment.duty");

    private final JdbcClient jdbc;

    AssignmentTrialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String label() {
        return "任务的分解、报送和审核";
    }

    @Override
    public long count() {
        return jdbc.sql("SELECT count(*) FROM assignment.assignment")
                .query(Long.class)
                .single();
    }

    @Override
    public void clear(Party by) {
        CLEARED.forEach(sql -> jdbc.sql(sql).update());
    }
}
