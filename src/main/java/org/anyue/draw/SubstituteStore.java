package org.anyue.draw;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Substitutes of inspectors with their papers. */
@Component
class SubstituteStore {

    private static final String COLUMNS = """
            SELECT id, entry_id, inspector_id, reason, evidence_id, evidence_name, replaced_by, name, at
            FROM draw.substitute
            """;

    private final JdbcClient jdbc;

    SubstituteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID draw, UUID account, Substitute made) {
        jdbc.sql("""
                        INSERT INTO draw.substitute (id, draw, entry_id, inspector_id, reason, evidence_id,
                            evidence_name, replaced_by, account_id, name, at)
                        VALUES (:id, :draw, :entry, :inspector, :reason, :evidence, :evidenceName, :by, :account,
                            :name, :at)""")
                .param("id", made.id())
                .param("draw", draw)
                .param("entry", made.entryId())
                .param("inspector", made.inspectorId())
                .param("reason", made.reason().name())
                .param("evidence", made.evidenceId())
                .param("evidenceName", made.evidenceName())
                .param("by", made.replacedBy())
                .param("account", account)
                .param("name", made.name())
                .param("at", Timestamp.from(made.at()))
                .update();
    }

    /** The latest first. */
    List<Substitute> of(UUID draw) {
        return jdbc.sql(COLUMNS + "WHERE draw = :draw ORDER BY at DESC, id")
                .param("draw", draw)
                .query(SubstituteStore::substitute)
                .list();
    }

    Optional<Substitute> find(UUID draw, UUID id) {
        return jdbc.sql(COLUMNS + "WHERE draw = :draw AND id = :id")
                .param("draw", draw)
                .param("id", id)
                .query(SubstituteStore::substitute)
                .optional();
    }

    private static Substitute substitute(ResultSet row, int number) throws SQLException {
        return new Substitute(
                row.getObject("id", UUID.class),
                row.getString("entry_id"),
                row.getString("inspector_id"),
                SubstituteReason.valueOf(row.getString("reason")),
                row.getObject("evidence_id", UUID.class),
                row.getString("evidence_name"),
                row.getString("replaced_by"),
                row.getString("name"),
                row.getTimestamp("at").toInstant());
    }
}
