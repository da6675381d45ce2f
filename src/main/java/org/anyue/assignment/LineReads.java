package org.anyue.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Pages of long lists, for whoever sees a whole place. A page is read as its rows lie in the index of each duty, and of a
 * row only what its line shows, so that it costs the same wherever it lies and however long the list is.
 */
@Component
class LineReads {

    /**
     * Of one duty. The bearer of each row by its key: the planner takes a place for a rare thing and would read all bearers
     * first. An office filled in few versions, which have an index of their own.
     */
    private static final String LINES = """
            SELECT assignment.id, assignment.state, assignment.levels, assignment.complete,
                   assignment.first_complete_at, bearer.name AS bearer_name,
                   (SELECT submission.filed_by
                    FROM assignment.submission
                    WHERE submission.assignment_id = assignment.id AND submission.number = assignment.submission
                      AND submission.filed_by <> '' AND assignment.state IN ('SUBMITTED', 'ACCEPTED')) AS filed_by
            FROM assignment.assignment
            JOIN assignment.duty ON duty.duty_id = assignment.duty_id
            CROSS JOIN LATERAL (SELECT one.unit_id, one.name, one.kind, one.path, one.sectors, one.closed_on
                                FROM assignment.bearer one
                                WHERE one.unit_id = assignment.bearer_id
                                OFFSET 0) AS bearer
            WHERE assignment.duty_id = wanted.id AND duty.cancelled_at IS NULL AND duty.broken_from IS NULL
              AND (bearer.closed_on IS NULL OR bearer.closed_on >= duty.due_on)
              AND\s""";

    private final JdbcClient jdbc;

    LineReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A stretch of the lines of one duty. */
    record Stretch(DutyFigures duty, long skipped) {}

    /**
     * The first lines of the stretches, one after the other. The condition names a place that its reader sees whole.
     *
     * @param size goes into the text: the plan of a statement that knows its end is kept, otherwise it is made anew each time
     */
    List<AssignmentLine> page(AssignmentReads.Condition condition, List<Stretch> stretches, int size) {
        if (stretches.isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = new HashMap<>(condition.parameters());
        List<String> wanted = new ArrayList<>();
        boolean skips = false;
        for (int at = 0; at < stretches.size(); at++) {
            Stretch stretch = stretches.get(at);
            wanted.add("(%d, CAST(:duty%d AS uuid), CAST(:skipped%d AS bigint))".formatted(at, at, at));
            parameters.put("duty" + at, stretch.duty().duty().value());
            parameters.put("skipped" + at, stretch.skipped());
            skips |= stretch.skipped() > 0;
        }
        String sql = "SELECT wanted.at, line.id, line.state, line.levels, line.complete, line.first_complete_at,"
                + " line.bearer_name, line.filed_by FROM (VALUES " + String.join(", ", wanted)
                + ") AS wanted (at, id, skipped) CROSS JOIN LATERAL (" + LINES + condition.sql()
                + " ORDER BY assignment.id" + (skips ? " OFFSET wanted.skipped" : "") + " LIMIT " + size
                + ") AS line ORDER BY wanted.at, line.id LIMIT " + size;
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> line(row, stretches))
                .list();
    }

    private static AssignmentLine line(ResultSet row, List<Stretch> stretches) throws SQLException {
        DutyFigures duty = stretches.get(row.getInt(1)).duty();
        Timestamp first = row.getTimestamp(6);
        String filedBy = row.getString(8);
        return new AssignmentLine(
                new AssignmentId(row.getObject(2, UUID.class)),
                row.getString(7),
                duty.number(),
                duty.what(),
                duty.dueOn(),
                duty.dueText(),
                AssignmentState.valueOf(row.getString(3)),
                row.getInt(4),
                row.getBoolean(5),
                first == null ? null : first.toInstant(),
                filedBy == null ? "" : filedBy);
    }
}
