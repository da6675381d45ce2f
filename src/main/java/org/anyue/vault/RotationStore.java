package org.anyue.vault;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes of the keys, the running one and those that are over. */
@Repository
class RotationStore {

    private static final String COLUMNS = """
            SELECT id, started_at, started_by, resealed, finished_at, retired_at
            FROM vault.rotation
            """;

    private final JdbcClient jdbc;

    RotationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException while another one runs */
    void begin(UUID id, Instant now, String by) {
        one(jdbc.sql("""
                        INSERT INTO vault.rotation (id, started_at, started_by)
                        VALUES (:id, :now, :by)
                        """)
                .param("id", id)
                .param("now", time(now))
                .param("by", by)
                .update());
    }

    Optional<Rotation> open() {
        return jdbc.sql(COLUMNS + "WHERE retired_at IS NULL")
                .query(Rotation.class)
                .optional();
    }

    List<Rotation> latest(int most) {
        return jdbc.sql(COLUMNS + "ORDER BY started_at DESC LIMIT :most")
                .param("most", most)
                .query(Rotation.class)
                .list();
    }

    void resealed(UUID id, int rows) {
        one(jdbc.sql("UPDATE vault.rotation SET resealed = resealed + :rows WHERE id = :id")
                .param("rows", rows)
                .param("id", id)
                .update());
    }

    /** Whether it was not finished before. */
    boolean finish(UUID id, Instant now) {
        return jdbc.sql("UPDATE vault.rotation SET finished_at = :now WHERE id = :id AND finished_at IS NULL")
                        .param("now", time(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Whether it was finished and not over. */
    boolean retire(UUID id, Instant now) {
        return jdbc.sql("""
                        UPDATE vault.rotation
                        SET retired_at = :now
                        WHERE id = :id AND finished_at IS NOT NULL AND retired_at IS NULL
                        """).param("now", time(now)).param("id", id).update() == 1;
    }

    /** Whether a transaction is still running that began before, and so may hold values under an old key. */
    boolean isAnybodySince(Instant before) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT 1
                            FROM pg_stat_activity
                            WHERE datname = current_database()
                              AND pid <> pg_backend_pid()
                              AND xact_start < :before)
                        """).param("before", time(before)).query(Boolean.class).single();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static void one(int written) {
        if (written != 1) {
            throw new IllegalStateException("wrote %d rows of the rotation".formatted(written));
        }
    }
}
