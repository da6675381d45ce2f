package org.anyue.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Checkpoints and whether their line has reached the second place. */
@Repository
class CheckpointStore {

    private static final String COLUMNS = "checkpoint.size, checkpoint.root, checkpoint.at";

    private final JdbcClient jdbc;

    CheckpointStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One writer at a time over all nodes, until the end of the transaction; false when another one is at it. */
    boolean tryLock() {
        return jdbc.sql("""
                SELECT pg_try_advisory_xact_lock(hashtext('audit.checkpoint'))
                """).query(Boolean.class).single();
    }

    /** The same, waiting for the other one. */
    void lock() {
        jdbc.sql("""
                SELECT pg_advisory_xact_lock(hashtext('audit.checkpoint'))
                """).query((_, _) -> true).single();
    }

    Optional<Checkpoint> latest() {
        return jdbc.sql("""
                SELECT %s
                FROM audit.checkpoint checkpoint
                ORDER BY checkpoint.size DESC
                LIMIT 1
                """.formatted(COLUMNS))
                .query(CheckpointStore::checkpoint)
                .optional();
    }

    MerkleFrontier latestFrontier() {
        return jdbc.sql("""
                SELECT size, frontier
                FROM audit.checkpoint
                ORDER BY size DESC
                LIMIT 1
                """)
                .query((row, _) -> MerkleFrontier.of(row.getLong("size"), row.getBytes("frontier")))
                .optional()
                .orElseGet(MerkleFrontier::new);
    }

    /** Newest first. */
    List<Checkpoint> newest(int count) {
        return jdbc.sql("""
                SELECT %s
                FROM audit.checkpoint checkpoint
                ORDER BY checkpoint.size DESC
                LIMIT :count
                """.formatted(COLUMNS))
                .param("count", count)
                .query(CheckpointStore::checkpoint)
                .list();
    }

    /** Oldest first; those whose line the second place has not confirmed. */
    List<Checkpoint> notCopied(int atMost) {
        return jdbc.sql("""
                SELECT %s
                FROM audit.checkpoint checkpoint
                WHERE NOT EXISTS (
                    SELECT 1
                    FROM audit.checkpoint_copy copy
                    WHERE copy.size = checkpoint.size)
                ORDER BY checkpoint.size
                LIMIT :atMost
                """.formatted(COLUMNS))
                .param("atMost", atMost)
                .query(CheckpointStore::checkpoint)
                .list();
    }

    Optional<Checkpoint> lastCopied() {
        return jdbc.sql("""
                SELECT %s
                FROM audit.checkpoint checkpoint
                JOIN audit.checkpoint_copy copy ON copy.size = checkpoint.size
                ORDER BY checkpoint.size DESC
                LIMIT 1
                """.formatted(COLUMNS))
                .query(CheckpointStore::checkpoint)
                .optional();
    }

    void add(Checkpoint checkpoint, MerkleFrontier frontier) {
        jdbc.sql("""
                INSERT INTO audit.checkpoint (size, root, frontier, at)
                VALUES (:size, :root, :frontier, :at)
                """)
                .param("size", checkpoint.size())
                .param("root", checkpoint.root())
                .param("frontier", frontier.bytes())
                .param("at", checkpoint.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void copied(Checkpoint checkpoint, Instant at) {
        jdbc.sql("""
                INSERT INTO audit.checkpoint_copy (size, at)
                VALUES (:size, :at)
                ON CONFLICT (size) DO NOTHING
                """)
                .param("size", checkpoint.size())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Hashes of records in order, from a number (exclusive) to a number (inclusive); gives their count. */
    long hashes(long after, long to, Consumer<byte[]> each) {
        try (Stream<byte[]> found = hashes(after, to)) {
            return found.peek(each).count();
        }
    }

    /** The same as a stream to be closed; only inside a transaction are the rows fetched in portions. */
    Stream<byte[]> hashes(long after, long to) {
        return jdbc.sql("""
                SELECT hash
                FROM audit.record
                WHERE seq > :after
                  AND seq <= :to
                ORDER BY seq
                """).withFetchSize(5_000).param("after", after).param("to", to).query(byte[].class).stream();
    }

    private static Checkpoint checkpoint(ResultSet row, int number) throws SQLException {
        return new Checkpoint(
                row.getLong("size"),
                row.getBytes("root"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
