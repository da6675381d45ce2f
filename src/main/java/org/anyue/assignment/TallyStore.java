package org.anyue.assignment;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the tally short: what was added since the last time is folded into one row for each cell
 * and day, and into one without days. */
@Component
class TallyStore {

    private final JdbcClient jdbc;

    TallyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The due days stand still while they are counted by; an amendment that changes one waits, and so does this for it.
     * The fold itself is one statement, so every reader sees the same sums before and after; two of them at once fold
     * different rows.
     *
     * @return rows that were folded
     */
    @Transactional
    public int fold() {
        jdbc.sql("""
                        SELECT duty_id
                        FROM assignment.duty
                        WHERE duty_id IN (SELECT tally.duty_id FROM assignment.tally WHERE NOT tally.folded)
                        ORDER BY duty_id
                        FOR SHARE""").query(UUID.class).list();
        return jdbc.sql("""
                        WITH fresh AS (
                            SELECT DISTINCT tally.duty_id, tally.place_id
                            FROM assignment.tally
                            WHERE NOT tally.folded),
                        gone AS (
                            DELETE FROM assignment.tally
                            USING fresh
                            WHERE tally.duty_id = fresh.duty_id AND tally.place_id = fresh.place_id
                            RETURNING tally.campaign_id, tally.duty_id, tally.place_id, tally.above_id, tally.slice,
                                      tally.completed_on, tally.closed_on, tally.expected, tally.actual, tally.exempted,
                                      tally.half),
                        former AS (
                            DELETE FROM assignment.tally_sum
                            USING fresh
                            WHERE tally_sum.duty_id = fresh.duty_id AND tally_sum.place_id = fresh.place_id),
                        kept AS (
                            INSERT INTO assignment.tally
                                (campaign_id, duty_id, place_id, above_id, slice, completed_on, closed_on,
                                 expected, actual, exempted, half, folded)
                            SELECT campaign_id, duty_id, place_id, above_id, slice, completed_on, closed_on,
                                   sum(expected), sum(actual), sum(exempted), sum(half), TRUE
                            FROM gone
                            GROUP BY campaign_id, duty_id, place_id, above_id, slice, completed_on, closed_on
                            HAVING sum(expected) <> 0 OR sum(actual) <> 0 OR sum(exempted) <> 0 OR sum(half) <> 0),
                        summed AS (
                            INSERT INTO assignment.tally_sum
                                (campaign_id, duty_id, place_id, above_id, slice, closed_on,
                                 expected, actual, on_time, exempted, half)
                            SELECT gone.campaign_id, gone.duty_id, gone.place_id, gone.above_id, gone.slice, gone.closed_on,
                                   sum(gone.expected), sum(gone.actual),
                                   coalesce(sum(gone.actual) FILTER (
                                       WHERE duty.due_on IS NULL OR gone.completed_on <= duty.due_on), 0),
                                   sum(gone.exempted), sum(gone.half)
                            FROM gone
                            JOIN assignment.duty ON duty.duty_id = gone.duty_id
                            GROUP BY 1, 2, 3, 4, 5, 6
                            HAVING sum(gone.expected) <> 0 OR sum(gone.actual) <> 0 OR sum(gone.exempted) <> 0
                                OR sum(gone.half) <> 0)
                        SELECT count(*)
                        FROM gone""").query(Integer.class).single();
    }
}
