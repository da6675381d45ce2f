package org.anyue.draw;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.anyue.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The public chain of all draws: records are added under the lock of its head, so there is one writer at a time and no
 * gap. The head of the audit trail is taken later, before the commit.
 */
@Component
class RegistryStore {

    private static final String COLUMNS = "SELECT seq, at, type, draw_id, doc, prev, hash FROM draw.registry ";

    private final JdbcClient jdbc;

    RegistryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param algorithm hash function of the chain, empty before its first record */
    record Head(long seq, String hash, Instant at, String algorithm) {}

    /** A record with the document that it announces. */
    record Announced(RegistryRecord record, String document) {}

    /**
     * Adds a record; its time is never before that of the record before.
     *
     * @throws Refusal when the chain uses another hash function
     */
    RegistryRecord append(String type, String drawId, JsonNode document, DrawHash hash, Instant now) {
        Head head = jdbc.sql("SELECT seq, hash, at, algorithm FROM draw.registry_head FOR UPDATE")
                .query(RegistryStore::headRow)
                .single();
        if (!head.algorithm().isEmpty() && !head.algorithm().equals(hash.code())) {
            throw new Refusal(DrawRefusal.HASH_OF_CHAIN, head.algorithm());
        }
        Instant at = now.truncatedTo(ChronoUnit.SECONDS);
        RegistryRecord record = RegistryRecord.after(
                hash,
                head.seq() + 1,
                head.hash(),
                at.isBefore(head.at()) ? head.at() : at,
                type,
                drawId,
                CanonicalJson.hash(hash, type, document));
        insert(record, new String(CanonicalJson.write(document), StandardCharsets.UTF_8));
        jdbc.sql("UPDATE draw.registry_head SET seq = :seq, hash = :hash, at = :at, algorithm = :algorithm")
                .param("seq", record.seq())
                .param("hash", record.hash())
                .param("at", Timestamp.from(record.at()))
                .param("algorithm", hash.code())
                .update();
        return record;
    }

    private void insert(RegistryRecord record, String document) {
        jdbc.sql("""
                INSERT INTO draw.registry (seq, at, type, draw_id, doc, prev, hash, document)
                VALUES (:seq, :at, :type, :drawId, :doc, :prev, :hash, :document)""")
                .param("seq", record.seq())
                .param("at", Timestamp.from(record.at()))
                .param("type", record.type())
                .param("drawId", record.drawId())
                .param("doc", record.doc())
                .param("prev", record.prev())
                .param("hash", record.hash())
                .param("document", document)
                .update();
    }

    Head head() {
        return jdbc.sql("SELECT seq, hash, at, algorithm FROM draw.registry_head")
                .query(RegistryStore::headRow)
                .single();
    }

    /** The latest first. */
    List<RegistryRecord> latest(int limit, int offset) {
        return jdbc.sql(COLUMNS + "ORDER BY seq DESC LIMIT :limit OFFSET :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(RegistryStore::read)
                .list();
    }

    /** Consecutive records, both ends included. */
    List<RegistryRecord> between(long first, long last) {
        return jdbc.sql(COLUMNS + "WHERE seq BETWEEN :first AND :last ORDER BY seq")
                .param("first", first)
                .param("last", last)
                .query(RegistryStore::read)
                .list();
    }

    /** Those of one draw with their documents, in order. */
    List<Announced> of(String drawId) {
        return jdbc.sql("""
                        SELECT seq, at, type, draw_id, doc, prev, hash, document
                        FROM draw.registry
                        WHERE draw_id = :drawId
                        ORDER BY seq""")
                .param("drawId", drawId)
                .query((row, number) -> new Announced(read(row, number), row.getString("document")))
                .list();
    }

    private static Head headRow(ResultSet row, int number) throws SQLException {
        return new Head(
                row.getLong("seq"),
                row.getString("hash"),
                row.getTimestamp("at").toInstant(),
                row.getString("algorithm"));
    }

    private static RegistryRecord read(ResultSet row, int number) throws SQLException {
        return new RegistryRecord(
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                row.getString("type"),
                row.getString("draw_id"),
                row.getString("doc"),
                row.getString("prev"),
                row.getString("hash"));
    }
}
