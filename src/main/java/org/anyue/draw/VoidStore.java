package org.anyue.draw;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests to end draws. */
@Component
class VoidStore {

    private final JdbcClient jdbc;

    VoidStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when somebody asked before */
    boolean insert(UUID draw, Actor actor, String reason, Instant now) {
        return jdbc.sql("""
                        INSERT INTO draw.void_request (draw, reason, account_id, unit_id, name, asked_at)
                        VALUES (:draw, :reason, :account, :unit, :name, :now)
                        ON CONFLICT (draw) DO NOTHING""")
                        .param("draw", draw)
                        .param("reason", reason)
                        .param("account", actor.accountId())
                        .param("unit", actor.unitId().value())
                        .param("name", actor.signature())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void approve(UUID draw, Actor actor) {
        jdbc.sql("UPDATE draw.void_request SET approved_by = :by, approved_name = :name WHERE draw = :draw")
                .param("by", actor.accountId())
                .param("name", actor.signature())
                .param("draw", draw)
                .update();
    }

    boolean withdraw(UUID draw) {
        return jdbc.sql("DELETE FROM draw.void_request WHERE draw = :draw AND approved_by IS NULL")
                        .param("draw", draw)
                        .update()
                == 1;
    }

    Optional<VoidRequest> find(UUID draw) {
        return jdbc.sql("""
                        SELECT reason, account_id, unit_id, name, asked_at, approved_name
                        FROM draw.void_request
                        WHERE draw = :draw""")
                .param("draw", draw)
                .query((row, _) -> new VoidRequest(
                        row.getString("reason"),
                        row.getObject("account_id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        row.getString("name"),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getString("approved_name")))
                .optional();
    }
}
