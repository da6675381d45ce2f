package org.anyue.draw;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anyue.shared.Stale;
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

    /** Subjects in the order in which everybody locks them, so that two batches never wait for each other. */
    Comparator<String> order() {
        Map<String, byte[]> marks = new HashMap<>();
        return Comparator.comparing(
                key -> marks.computeIfAbsent(key, one -> index.of(INDEX, indexed(one))), Arrays::compareUnsigned);
    }

    /** @return ids of those that were written; the others have an entry already */
    Set<String> insertAll(UUID draw, List<Opened> made, Instant now) {
        String[] ids = made.stream().map(one -> one.entry().entryId()).toArray(String[]::new);
        byte[][] keys = new byte[ids.length][];
        byte[][] indexes = new byte[ids.length][];
        byte[][] nonces = new byte[ids.length][];
        for (int i = 0; i < ids.length; i++) {
            String bound = draw + " " + ids[i];
            keys[i] = cipher.seal(KEY + " " + bound, made.get(i).subjectKey());
            indexes[i] = index.of(INDEX, indexed(made.get(i).subjectKey()));
            nonces[i] = cipher.seal(NONCE + " " + bound, made.get(i).nonce());
        }
        return Set.copyOf(jdbc.sql("""
                        INSERT INTO draw.entry (draw, entry_id, subject_key_sealed, subject_index, nonce_sealed, subject,
                            chances, stratum, entered_at, signature)
                        SELECT :draw, one.id, one.key, one.index, one.nonce, one.subject, one.chances, one.stratum, :at,
                               one.signature
                        FROM unnest(:ids, :keys, :indexes, :nonces, :subjects, :chances, :strata, :signatures)
                             AS one (id, key, index, nonce, subject, chances, stratum, signature)
                        ON CONFLICT (draw, subject_index) DO NOTHING
                        RETURNING entry_id""")
                .param("draw", draw)
                .param("ids", ids)
                .param("keys", keys)
                .param("indexes", indexes)
                .param("nonces", nonces)
                .param(
                        "subjects",
                        made.stream().map(one -> one.entry().subject()).toArray(String[]::new))
                .param(
                        "chances",
                        made.stream().mapToInt(one -> one.entry().chances()).toArray())
                .param("strata", made.stream().map(one -> one.entry().stratum()).toArray(String[]::new))
                .param("signatures", made.stream().map(Opened::signature).toArray(String[]::new))
                .param("at", Timestamp.from(now))
                .query(String.class)
                .list());
    }

    /** Receipts that replace the former ones. */
    void replaceAll(UUID draw, List<Opened> made, Instant now) {
        int rows = jdbc.sql("""
                        UPDATE draw.entry
                        SET chances = one.chances, stratum = one.stratum, entered_at = :at, signature = one.signature
                        FROM unnest(:ids, :chances, :strata, :signatures) AS one (id, chances, stratum, signature)
                        WHERE entry.draw = :draw AND entry.entry_id = one.id""")
                .param("ids", made.stream().map(one -> one.entry().entryId()).toArray(String[]::new))
                .param(
                        "chances",
                        made.stream().mapToInt(one -> one.entry().chances()).toArray())
                .param("strata", made.stream().map(one -> one.entry().stratum()).toArray(String[]::new))
                .param("signatures", made.stream().map(Opened::signature).toArray(String[]::new))
                .param("at", Timestamp.from(now))
                .param("draw", draw)
                .update();
        if (rows != made.size()) {
            throw new Stale("entries");
        }
    }

    /** By subject; held until the end of the transaction, so that two receipts for one entry come one after the other. */
    Map<String, Opened> lockAll(UUID draw, Collection<String> subjectKeys) {
        byte[][] indexes = subjectKeys.stream()
                .flatMap(key -> index.all(INDEX, indexed(key)).stream())
                .toArray(byte[][]::new);
        Map<String, Opened> known = new HashMap<>();
        jdbc.sql(COLUMNS + "WHERE draw = :draw AND subject_index = ANY (:indexes) ORDER BY subject_index FOR UPDATE")
                .param("draw", draw)
                .param("indexes", indexes)
                .query(this::opened)
                .list()
                .forEach(one -> known.put(one.subjectKey(), one));
        return known;
    }

    Optional<Opened> find(UUID draw, String subjectKey) {
        return jdbc
                .sql(COLUMNS + "WHERE draw = :draw AND subject_index IN (:indexes)")
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
