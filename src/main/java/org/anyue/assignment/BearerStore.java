package org.anyue.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follows what happens to units after they were given duties. */
@Component
class BearerStore {

    private final JdbcClient jdbc;

    BearerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From the day after, nothing new is expected of the unit. */
    void close(UnitId unit, LocalDate on) {
        jdbc.sql("""
                        INSERT INTO assignment.closed_unit (unit_id, closed_on)
                        VALUES (:unit, :on)
                        ON CONFLICT (unit_id) DO UPDATE SET closed_on = excluded.closed_on""").param("unit", unit.value()).param("on", on).update();
        jdbc.sql("UPDATE assignment.bearer SET closed_on = :on WHERE unit_id = :unit")
                .param("unit", unit.value())
                .param("on", on)
                .update();
    }

    void reopen(UnitId unit) {
        jdbc.sql("DELETE FROM assignment.closed_unit WHERE unit_id = :unit")
                .param("unit", unit.value())
                .update();
        jdbc.sql("UPDATE assignment.bearer SET closed_on = NULL WHERE unit_id = :unit")
                .param("unit", unit.value())
                .update();
    }

    /**
     * Counts a unit and everything below it where it hangs now, and hands what waits for a place that it left to the place
     * of the same level that it came to.
     *
     * @param above every unit above it now, the root first
     */
    void move(UnitId unit, List<UnitId> above) {
        // In the order in which a submission locks: its assignment, then its bearer for the tally.
        jdbc.sql("""
                        SELECT assignment.id
                        FROM assignment.assignment
                        JOIN assignment.bearer ON bearer.unit_id = assignment.bearer_id
                        WHERE :unit = ANY (bearer.path) AND assignment.state = 'SUBMITTED'
                        ORDER BY assignment.id
                        FOR UPDATE OF assignment""").param("unit", unit.value()).query(UUID.class).list();
        jdbc.sql("""
                        UPDATE assignment.bearer
                        SET path = CAST(:above AS uuid[]) || path[array_position(path, :unit) : cardinality(path)]
                        WHERE :unit = ANY (path)""")
                .param("unit", unit.value())
                .param("above", above.stream().map(UnitId::value).toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                        UPDATE assignment.assignment
                        SET pending_place_id = bearer.path[greatest(array_position(bearer.path, duty.owner_place_id),
                                                                    cardinality(bearer.path) - 1 - assignment.levels)],
                            version = assignment.version + 1
                        FROM assignment.bearer, assignment.duty
                        WHERE bearer.unit_id = assignment.bearer_id AND duty.duty_id = assignment.duty_id
                          AND :unit = ANY (bearer.path)
                          AND assignment.state = 'SUBMITTED'
                          AND assignment.pending_place_id <> ALL (bearer.path)
                          AND duty.owner_place_id = ANY (bearer.path)""").param("unit", unit.value()).update();
    }
}
