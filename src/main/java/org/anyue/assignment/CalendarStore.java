package org.anyue.assignment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Subscribed calendars and what stands in them. */
@Component
class CalendarStore {

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the place of an earlier address of the same person for the same unit. */
    void save(CalendarSubscription subscription, byte[] tokenHash) {
        jdbc.sql("""
                        INSERT INTO assignment.calendar_subscription (account_id, unit_id, bearer_ids, token_hash, created_at)
                        VALUES (:account, :unit, :bearers, :hash, :now)
                        ON CONFLICT (account_id, unit_id) DO UPDATE
                        SET bearer_ids = excluded.bearer_ids, token_hash = excluded.token_hash, created_at = excluded.created_at""")
                .param("account", subscription.account())
                .param("unit", subscription.unit().value())
                .param("bearers", subscription.bearers().toArray(UUID[]::new))
                .param("hash", tokenHash)
                .param("now", subscription.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return whether there was one */
    boolean delete(UUID account, UnitId unit) {
        return jdbc.sql("DELETE FROM assignment.calendar_subscription WHERE account_id = :account AND unit_id = :unit")
                        .param("account", account)
                        .param("unit", unit.value())
                        .update()
                > 0;
    }

    Optional<CalendarSubscription> find(byte[] tokenHash) {
        return jdbc.sql("""
                        SELECT account_id, unit_id, bearer_ids, created_at
                        FROM assignment.calendar_subscription
                        WHERE token_hash = :hash""")
                .param("hash", tokenHash)
                .query(CalendarStore::subscription)
                .optional();
    }

    Optional<Instant> since(UUID account, UnitId unit) {
        return jdbc.sql("""
                        SELECT created_at
                        FROM assignment.calendar_subscription
                        WHERE account_id = :account AND unit_id = :unit""")
                .param("account", account)
                .param("unit", unit.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** What the units owe and may still hand in; an extension moves the day. */
    List<CalendarEntry> entries(List<UUID> bearers) {
        return jdbc.sql("""
                        SELECT assignment.id, duty.what, duty.campaign_title, duty.sentence,
                               greatest(duty.due_on, assignment.extended_until) AS due_on,
                               assignment.complete AND assignment.state IN ('SUBMITTED', 'ACCEPTED') AS done,
                               assignment.changed_at, assignment.version""" + AssignmentReads.OWED + """
                        AND assignment.bearer_id IN (:bearers) AND assignment.state <> 'EXEMPTED'
                        AND duty.due_on IS NOT NULL
                        ORDER BY due_on, assignment.id""")
                .param("bearers", bearers)
                .query(CalendarStore::entry)
                .list();
    }

    private static CalendarEntry entry(ResultSet row, int number) throws SQLException {
        return new CalendarEntry(
                new AssignmentId(row.getObject("id", UUID.class)),
                row.getString("what"),
                row.getString("campaign_title"),
                row.getString("sentence"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("done"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static CalendarSubscription subscription(ResultSet row, int number) throws SQLException {
        Array bearers = row.getArray("bearer_ids");
        return new CalendarSubscription(
                row.getObject("account_id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                List.of((UUID[]) bearers.getArray()),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
