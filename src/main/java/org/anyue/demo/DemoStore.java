package org.anyue.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether this installation is a demonstration, and its personas. */
@Component
class DemoStore {

    enum State {
        BUILDING,
        READY
    }

    private final JdbcClient jdbc;

    DemoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty in a real installation and before the first start. */
    Optional<State> state() {
        return jdbc.sql("""
                        SELECT state
                        FROM demo.installation""").query(State.class).optional();
    }

    void begin(LocalDate day, Instant now) {
        jdbc.sql("""
                        INSERT INTO demo.installation (only_one, state, day, seen_at)
                        VALUES (TRUE, 'BUILDING', :day, :now)
                        ON CONFLICT (only_one) DO UPDATE SET day = :day, seen_at = :now""").param("day", day).param("now", utc(now)).update();
    }

    void finish() {
        int changed = jdbc.sql("""
                        UPDATE demo.installation
                        SET state = 'READY'""").update();
        if (changed != 1) {
            throw new IllegalStateException("%d installations finished".formatted(changed));
        }
    }

    /** How far the clock had run on this day; empty when it was on another one. */
    Optional<Instant> seenOn(LocalDate day) {
        return jdbc.sql("""
                        SELECT seen_at
                        FROM demo.installation
                        WHERE day = :day""")
                .param("day", day)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void see(LocalDate day, Instant now) {
        jdbc.sql("""
                        UPDATE demo.installation
                        SET day = :day, seen_at = :now""").param("day", day).param("now", utc(now)).update();
    }

    void add(int position, String loginName, Persona persona) {
        jdbc.sql("""
                        INSERT INTO demo.persona (position, login_name, account_id, label)
                        VALUES (:position, :login, :account, :label)""")
                .param("position", position)
                .param("login", loginName)
                .param("account", persona.account())
                .param("label", persona.label())
                .update();
    }

    List<Persona> personas() {
        return jdbc.sql("""
                        SELECT account_id, label
                        FROM demo.persona
                        ORDER BY position""")
                .query((row, number) -> new Persona(row.getObject("account_id", UUID.class), row.getString("label")))
                .list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
