package org.anyue.assignment;

import java.util.List;
import java.util.UUID;
import org.anyue.organization.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds words in what was handed in; only the version that stands. */
@Component
class SearchReads {

    private final JdbcClient jdbc;

    SearchReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SubmissionHit> submissions(Scope scope, String words, int most) {
        return jdbc.sql("""
                        SELECT assignment.id, bearer.name, duty.what, submission.text, submission.submitted_at
                        FROM assignment.submission
                        JOIN assignment.assignment ON assignment.id = submission.assignment_id
                                                  AND assignment.submission = submission.number
                        JOIN assignment.duty ON duty.duty_id = assignment.duty_id
                        JOIN assignment.bearer ON bearer.unit_id = assignment.bearer_id
                        WHERE strpos(lower(submission.text), lower(:words)) > 0
                          AND submission.withdrawn_at IS NULL
                          AND\s""" + scope.sql("assignment.bearer_id") + """

                        ORDER BY submission.submitted_at DESC, assignment.id
                        LIMIT :most""")
                .param("words", words)
                .param("most", most)
                .params(scope.parameters())
                .query((row, number) -> new SubmissionHit(
                        new AssignmentId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("what"),
                        row.getString("text"),
                        AssignmentReads.instant(row, "submitted_at")))
                .list();
    }
}
