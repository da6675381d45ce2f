package org.anyue.draw;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.vault.BlindIndex;
import org.anyue.vault.FieldCipher;
import org.anyue.vault.SealedColumn;
import org.anyue.vault.SealedRows;
import org.anyue.vault.SealedTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** Entries; who they are and what opens them is sealed and bound to the row. */
@Component
class DrawEntryStore implements SealedRows {

    private static final String KEY = "draw.entry.subject_key";
    private static final String NONCE = "draw.entry.nonce";
    private static final String INDEX = "draw.entry.subject_index";
    private static final String COLUMNS = """
            SELECT draw, entry_id, chances, stratum, subject, entered_at, signature, subject_key_sealed, nonce_sealed
            FROM draw.entry
            """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BlindIndex index;

    DrawEntryStore(JdbcClient jdbc, FieldCipher cipher, BlindIndex index) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.index = index;
    }

    /** What a receipt is made of, opened. */
    record Opened(Entry entry, String subjectKey, byte[] nonce, Instant enteredAt, String signature) {

        Receipt receipt(String drawId) {
            return new Receipt(drawId, entry, HexFormat.of().formatHex(nonce), subjectKey, enteredAt, signature);
        }
    }

    /** @return false when the subject has an entry already */
    boolean insert(UUID draw, Opened made) {
        Entry entry = made.entry();
        String bound = draw + " " + entry.entryId();
        return jdbc.sql("""
                        INSERT INTO draw.entry (draw, entry_id, subject_key_sealed, subject_index, nonce_sealed, subject,
                            chances, stratum, entered_at, signature)
                        VALUES (:draw, :entryId, :key, :index, :nonce, :subject, :chances, :stratum, :at, :signature)
                        ON CONFLICT (draw, subject_index) DO NOTHING""")
                        .param("draw", draw)
                        .param("entryId", entry.entryId())
                        .param("key", cipher.seal(KEY + " " + bound, made.subjectKey()))
                        .param("index", index.of(INDEX, indexed(made.subjectKey())))
                        .param("nonce", cipher.seal(NONCE + " " + bound, made.nonce()))
                        .param("subject", entry.subject())
                        .param("chances", entry.chances())
                        .param("stratum", entry.stratum())
                        .param("at", Timestamp.from(made.enteredAt()))
                        .param("signature", made.signature())
                        .update()
                == 1;
    }

    /** A receipt that replaces the former one. */
    void replace(UUID draw, Opened made) {
        jdbc.sql("""
                UPDATE draw.entry
                SET chances = :chances, stratum = :stratum, entered_at = :at, signature = :signature
                WHERE draw = :draw AND entry_id = :entryId""")
                .param("chances", made.entry().chances())
                .param("stratum", made.entry().stratum())
                .param("at", Timestamp.from(made.enteredAt()))
                .param("signature", made.signature())
                .param("draw", draw)
                .param("entryId", made.entry().entryId())
                .update();
    }

    /** Held until the end of the transaction, so that two receipts for one entry come one after the other. */
    Optional<Opened> lock(UUID draw, String subjectKey) {
        return bySubject(draw, subjectKey, "FOR UPDATE");
    }

    Optional<Opened> find(UUID draw, String subjectKey) {
        return bySubject(draw, subjectKey, "");
    }

    private Optional<Opened> bySubject(UUID draw, String subjectKey, String lock) {
        return jdbc
                .sql(COLUMNS + "WHERE draw = :draw AND subject_index IN (:indexes) " + lock)
                .param("draw", draw)
                .param("indexes", index.all(INDEX, indexed(subjectKey)))
                .query(this::opened)
                .list()
                .stream()
                .findFirst();
    }

    /** Without who it is. */
    Optional<Entry> entry(UUID draw, String entryId) {
        return jdbc.sql("SELECT entry_id, chances, stratum, subject FROM draw.entry"
                        + " WHERE draw = :draw AND entry_id = :entryId")
                .param("draw", draw)
                .param("entryId", entryId)
                .query(DrawEntryStore::entry)
                .optional();
    }

    /** Those of the ids that can still be opened. */
    List<Opened> opened(UUID draw, Collection<String> entryIds) {
        return entryIds.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + "WHERE draw = :draw AND entry_id IN (:ids) AND nonce_sealed IS NOT NULL")
                        .param("draw", draw)
                        .param("ids", entryIds)
                        .query(this::opened)
                        .list();
    }

    /** Everything that can be opened of those who take part, in the order of the file. */
    List<Opened> openings(UUID draw) {
        return jdbc.sql(COLUMNS + "WHERE draw = :draw AND excluded = '' AND nonce_sealed IS NOT NULL ORDER BY entry_id")
                .param("draw", draw)
                .query(this::opened)
                .list();
    }

    /** What opens each commitment, as JSON lines (section 11). */
    static byte[] lines(List<Opened> opened) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Opened one : opened) {
            String line = JsonNodeFactory.instance
                    .objectNode()
                    .put("entry_id", one.entry().entryId())
                    .put("nonce", HexFormat.of().formatHex(one.nonce()))
                    .put("subject_key", one.subjectKey())
                    .toString();
            lines.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return lines.toByteArray();
    }

    /** Forgets who everybody was; what was published stays. */
    int purge(UUID draw) {
        return jdbc.sql("""
                        UPDATE draw.entry
                        SET subject_key_sealed = NULL, subject_index = NULL, nonce_sealed = NULL
                        WHERE draw = :draw AND nonce_sealed IS NOT NULL""").param("draw", draw).update();
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(new SealedTable(
                "抽签参与者",
                "draw.entry",
                List.of("draw", "entry_id"),
                List.of(
                        SealedColumn.of("subject_key_sealed", key -> KEY + " " + key.get(0) + " " + key.get(1))
                                .indexed("subject_index", INDEX, DrawEntryStore::indexed),
                        SealedColumn.of("nonce_sealed", key -> NONCE + " " + key.get(0) + " " + key.get(1)))));
    }

    /** An index knows neither case nor space, the subjects of two people may differ in these alone. */
    static String indexed(String subjectKey) {
        return HexFormat.of().formatHex(subjectKey.getBytes(StandardCharsets.UTF_8));
    }

    static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getString("entry_id"), row.getInt("chances"), row.getString("stratum"), row.getString("subject"));
    }

    private Opened opened(ResultSet row, int number) throws SQLException {
        String bound = row.getString("draw") + " " + row.getString("entry_id");
        return new Opened(
                entry(row, number),
                cipher.open(KEY + " " + bound, row.getBytes("subject_key_sealed")),
                cipher.openBytes(NONCE + " " + bound, row.getBytes("nonce_sealed")),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("signature"));
    }
}
