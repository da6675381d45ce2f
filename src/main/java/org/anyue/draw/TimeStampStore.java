package org.anyue.draw;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tokens of time-stamping authorities. */
@Component
class TimeStampStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    TimeStampStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param overHash hexadecimal */
    record Kept(String overHash, String authority, byte[] token, Instant stampedAt) {}

    /** @param draw null for the head of the chain */
    void insert(@Nullable UUID draw, String overHash, String authority, TimeStampReply reply) {
        jdbc.sql("""
                INSERT INTO draw.time_stamp (id, draw, over_hash, authority, token, stamped_at)
                VALUES (:id, :draw, :over, :authority, :token, :at)
                ON CONFLICT (over_hash) DO NOTHING""")
                .param("id", Ids.timeOrdered(clock))
                .param("draw", draw, Types.OTHER)
                .param("over", overHash)
                .param("authority", authority)
                .param("token", reply.token())
                .param("at", Timestamp.from(reply.at()))
                .update();
    }

    Optional<Kept> over(String hash) {
        return jdbc.sql("SELECT over_hash, authority, token, stamped_at FROM draw.time_stamp WHERE over_hash = :hash")
                .param("hash", hash)
                .query(TimeStampStore::kept)
                .optional();
    }

    /** Of the head of the chain, the latest. */
    Optional<Kept> latestHead() {
        return jdbc.sql("""
                        SELECT over_hash, authority, token, stamped_at
                        FROM draw.time_stamp
                        WHERE draw IS NULL
                        ORDER BY stamped_at DESC
                        LIMIT 1""").query(TimeStampStore::kept).optional();
    }

    /** Ids of draws whose list is bound and not stamped yet. */
    List<String> waiting() {
        return jdbc.sql("SELECT draw_id FROM draw.draw WHERE state = 'COMMITTED' ORDER BY draw_at")
                .query(String.class)
                .list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getString("over_hash"),
                row.getString("authority"),
                row.getBytes("token"),
                row.getTimestamp("stamped_at").toInstant());
    }
}
