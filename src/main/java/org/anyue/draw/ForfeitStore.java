package org.anyue.draw;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.shared.Stale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals to take prizes away. */
@Component
class ForfeitStore {

    private static final String COLUMNS = """
            SELECT id, tier, entry_id, reason, evidence_id, evidence_name, evidence_hash, state, proposed_by,
                   proposed_name, proposed_at, object_until, decided_name, replaced_by
            FROM draw.forfeit
            """;

    private final JdbcClient jdbc;

    ForfeitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws DuplicateKeyException while another one is open for the entry */
    void insert(UUID draw, Forfeit made) {
        jdbc.sql("""
                INSERT INTO draw.forfeit (id, draw, tier, entry_id, reason, evidence_id, evidence_name, evidence_hash,
                    state, proposed_by, proposed_name, proposed_at, object_until)
                VALUES (:id, :draw, :tier, :entryId, :reason, :evidence, :name, :hash, :state, :by, :byName, :at,
                    :until)""")
                .param("id", made.id())
                .param("draw", draw)
                .param("tier", made.tier())
                .param("entryId", made.entryId())
                .param("reason", made.reason().name())
                .param("evidence", made.evidence().id())
                .param("name", made.evidence().name())
                .param("hash", made.evidence().hash())
                .param("state", made.state().name())
                .param("by", made.proposedBy())
                .param("byName", made.proposedName())
                .param("at", Timestamp.from(made.proposedAt()))
                .param("until", Timestamp.from(made.objectUntil()))
                .update();
    }

    void decide(Forfeit forfeit, ForfeitState state, Actor actor, Instant now, String replacedBy) {
        int rows = jdbc.sql("""
                        UPDATE draw.forfeit
                        SET state = :state, decided_by = :by, decided_name = :name, decided_at = :now,
                            replaced_by = :replacedBy, version = version + 1
                        WHERE id = :id AND state = 'PROPOSED'""")
                .param("state", state.name())
                .param("by", actor.accountId())
                .param("name", actor.signature())
                .param("now", Timestamp.from(now))
                .param("replacedBy", replacedBy)
                .param("id", forfeit.id())
                .update();
        if (rows != 1) {
            throw new Stale("forfeit");
        }
    }

    /** The latest first. */
    List<Forfeit> of(UUID draw) {
        return jdbc.sql(COLUMNS + "WHERE draw = :draw ORDER BY proposed_at DESC, id")
                .param("draw", draw)
                .query(ForfeitStore::forfeit)
                .list();
    }

    Optional<Forfeit> find(UUID draw, UUID id) {
        return jdbc.sql(COLUMNS + "WHERE draw = :draw AND id = :id")
                .param("draw", draw)
                .param("id", id)
                .query(ForfeitStore::forfeit)
                .optional();
    }

    private static Forfeit forfeit(ResultSet row, int number) throws SQLException {
        return new Forfeit(
                row.getObject("id", UUID.class),
                row.getString("tier"),
                row.getString("entry_id"),
                ForfeitReason.valueOf(row.getString("reason")),
                new Forfeit.Evidence(
                        row.getObject("evidence_id", UUID.class),
                        row.getString("evidence_name"),
                        row.getString("evidence_hash")),
                ForfeitState.valueOf(row.getString("state")),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_name"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getTimestamp("object_until").toInstant(),
                row.getString("decided_name"),
                row.getString("replaced_by"));
    }
}
