package org.anyue.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anyue.shared.RetentionRule;
import org.anyue.vault.FieldCipher;
import org.anyue.vault.SealedColumn;
import org.anyue.vault.SealedRows;
import org.anyue.vault.SealedTable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Complaints; what a citizen wrote is sealed, and bound to its row. */
@Component
class ComplaintStore implements SealedRows {

    private static final String WORDS = "site.complaint.words";
    private static final String CONTACT = "site.complaint.contact";
    private static final String COLUMNS = """
            SELECT id, code, kind, state, received_at, settled_at, settled_by, answer,
                   contact_sealed IS NOT NULL AS has_contact, version
            FROM site.complaint
            """;

    private static final String FORGETTABLE =
            "WHERE state = 'SETTLED' AND settled_at < :before AND words_sealed IS NOT NULL";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    ComplaintStore(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** @return false when the same form was taken before */
    boolean insert(UUID id, String code, NewComplaint complaint, Instant at) {
        return jdbc.sql("""
                        INSERT INTO site.complaint (id, code, kind, words_sealed, contact_sealed, state, received_at)
                        VALUES (:id, :code, :kind, :words, :contact, 'RECEIVED', :at)
                        ON CONFLICT DO NOTHING""")
                        .param("id", id)
                        .param("code", code)
                        .param("kind", complaint.kind())
                        .param("words", cipher.seal(WORDS + " " + id, complaint.words()))
                        .param(
                                "contact",
                                complaint.contact().isEmpty()
                                        ? null
                                        : cipher.seal(CONTACT + " " + id, complaint.contact()),
                                Types.BINARY)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(new SealedTable(
                "投诉建议",
                "site.complaint",
                List.of("id"),
                List.of(
                        SealedColumn.of("words_sealed", key -> WORDS + " " + key.getFirst()),
                        SealedColumn.of("contact_sealed", key -> CONTACT + " " + key.getFirst()))));
    }

    /** Newest first. */
    List<ComplaintSummary> all() {
        return jdbc.sql(COLUMNS + "ORDER BY received_at DESC, id")
                .query(ComplaintStore::summary)
                .list();
    }

    Optional<ComplaintSummary> find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id")
                .param("id", id)
                .query(ComplaintStore::summary)
                .optional();
    }

    /** Empty when it is gone. */
    String words(UUID id) {
        return open("words_sealed", WORDS, id);
    }

    /** Empty when none was given, and when it is gone. */
    String contact(UUID id) {
        return open("contact_sealed", CONTACT, id);
    }

    private String open(String column, String sealedAs, UUID id) {
        List<byte[]> sealed = jdbc.sql(
                        "SELECT " + column + " FROM site.complaint WHERE id = :id AND " + column + " IS NOT NULL")
                .param("id", id)
                .query(byte[].class)
                .list();
        return sealed.isEmpty() ? "" : cipher.open(sealedAs + " " + id, sealed.getFirst());
    }

    /** @return whether it was still of the version that was seen */
    boolean save(Complaint complaint) {
        Complaint.Settlement settlement = complaint.settlement();
        Instant at = settlement.at();
        return jdbc.sql("""
                        UPDATE site.complaint
                        SET state = :state, settled_at = :at, settled_by = :by, answer = :answer, version = version + 1
                        WHERE id = :id AND version = :version""")
                        .param("id", complaint.id())
                        .param("state", complaint.state().name())
                        .param("at", at == null ? null : Timestamp.from(at), Types.TIMESTAMP)
                        .param("by", settlement.by())
                        .param("answer", settlement.answer())
                        .param("version", complaint.version())
                        .update()
                == 1;
    }

    RetentionRule.Due forgettable(Instant settledBefore) {
        return jdbc.sql("SELECT count(*), min(settled_at) AS oldest FROM site.complaint " + FORGETTABLE)
                .param("before", settledBefore.atOffset(ZoneOffset.UTC))
                .query(RetentionRule.Due.class)
                .single();
    }

    /** Forgets what citizens wrote in complaints that were settled before. */
    long forget(Instant settledBefore) {
        return jdbc.sql("""
                        UPDATE site.complaint
                        SET words_sealed = NULL, contact_sealed = NULL, version = version + 1
                        """ + FORGETTABLE)
                .param("before", settledBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<String, Long> kinds() {
        Map<String, Long> found = new HashMap<>();
        jdbc.sql("SELECT kind, count(*) AS uses FROM site.complaint GROUP BY kind")
                .query((row, number) -> {
                    found.put(row.getString("kind"), row.getLong("uses"));
                    return number;
                })
                .list();
        return found;
    }

    private static ComplaintSummary summary(ResultSet row, int number) throws SQLException {
        return new ComplaintSummary(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("kind"),
                ComplaintState.valueOf(row.getString("state")),
                row.getTimestamp("received_at").toInstant(),
                instant(row.getTimestamp("settled_at")),
                row.getString("settled_by"),
                row.getString("answer"),
                row.getBoolean("has_contact"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
