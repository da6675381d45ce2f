package org.anyue.assignment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the tally short: what was added since the last time is folded into one row for each cell. */
@Component
class TallyStore {

    private final JdbcClient jdbc;

    TallyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One statement, so every reader sees the same sums before and after; two of them at once fold different rows.
     *
     * @return rows that were folded
     */
    int fold() {
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
                        kept AS (
                            INSERT INTO assignment.tally
                                (campaign_id, duty_id, place_id, above_id, slice, completed_on, closed_on,
                                 expected, actual, exempted, half, folded)
                            SELECT campaign_id, duty_id, place_id, above_id, slice, completed_on, closed_on,
                                   sum(expected), sum(actual), sum(exempted), sum(half), TRUE
                            FROM gone
                            GROUP BY campaign_id, duty_id, place_id, above_id, slice, completed_on, closed_on
                            HAVING sum(expected) <> 0 OR sum(actual) <> 0 OR sum(exempted) <> 0 OR sum(half) <> 0)
                        SELECT count(*)
                        FROM gone""").query(Integer.class).single();
    }
}
