package org.anyue.quiz;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was signed with each commit. */
@Component
class ReceiptBatchStore {

    private final JdbcClient jdbc;

    ReceiptBatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param leaves hashes, 32 bytes each */
    record Batch(UUID id, Instant at, byte[] leaves, byte[] root, ReceiptSeals.Signature signature) {

        int count() {
            return leaves.length / ReceiptTree.LENGTH;
        }
    }

    void insert(Batch batch) {
        jdbc.sql("""
                        INSERT INTO quiz.receipt_batch (id, kept_at, leaves, root, key_id, signature)
                        VALUES (:id, :at, :leaves, :root, :key, :signature)""")
                .param("id", batch.id())
                .param("at", batch.at().atOffset(ZoneOffset.UTC))
                .param("leaves", batch.leaves())
                .param("root", batch.root())
                .param("key", batch.signature().key())
                .param("signature", batch.signature().bytes())
                .update();
    }

    Optional<Batch> find(UUID id) {
        return jdbc.sql("SELECT id, kept_at, leaves, root, key_id, signature FROM quiz.receipt_batch WHERE id = :id")
                .param("id", id)
                .query((row, _) -> new Batch(
                        row.getObject("id", UUID.class),
                        row.getObject("kept_at", OffsetDateTime.class).toInstant(),
                        row.getBytes("leaves"),
                        row.getBytes("root"),
                        new ReceiptSeals.Signature(row.getString("key_id"), row.getBytes("signature"))))
                .optional();
    }
}
