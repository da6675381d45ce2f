package org.anyue.draw;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Public numbers as people typed them. */
@Component
class NumbersStore {

    private final JdbcClient jdbc;

    NumbersStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param numbers JSON array of arrays, in the order of the sources */
    record Typed(UUID account, String name, boolean fallback, String numbers, Instant at) {}

    /** What somebody typed before is replaced. */
    void put(UUID draw, Actor actor, boolean fallback, String numbers, Instant now) {
        jdbc.sql("""
                INSERT INTO draw.typed_numbers (draw, account_id, name, fallback, numbers, typed_at)
                VALUES (:draw, :account, :name, :fallback, :numbers, :now)
                ON CONFLICT (draw, account_id) DO UPDATE
                SET fallback = EXCLUDED.fallback, numbers = EXCLUDED.numbers, typed_at = EXCLUDED.typed_at""")
                .param("draw", draw)
                .param("account", actor.accountId())
                .param("name", actor.signature())
                .param("fallback", fallback)
                .param("numbers", numbers)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The latest first. */
    List<Typed> of(UUID draw) {
        return jdbc.sql("""
                        SELECT account_id, name, fallback, numbers, typed_at
                        FROM draw.typed_numbers
                        WHERE draw = :draw
                        ORDER BY typed_at DESC, account_id""").param("draw", draw).query(NumbersStore::typed).list();
    }

    private static Typed typed(ResultSet row, int number) throws SQLException {
        return new Typed(
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                row.getBoolean("fallback"),
                row.getString("numbers"),
                row.getTimestamp("typed_at").toInstant());
    }
}
