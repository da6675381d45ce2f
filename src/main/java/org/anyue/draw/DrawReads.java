package org.anyue.draw;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Draws for lists, and the documents of one. */
@Component
class DrawReads {

    private static final String SUMMARY = """
            SELECT draw.draw_id, draw.kind, draw.title, draw.state, draw.feature, draw.pool, draw.entry_open, draw.entry_close,
                   draw.draw_at, draw.created_at,
                   (SELECT count(*) FROM draw.entry WHERE entry.draw = draw.id) AS receipts
            FROM draw.draw
            """;

    private final JdbcClient jdbc;

    DrawReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Documents of a draw that its aggregate does not hold. */
    record Outcome(
            @Nullable JsonNode entropy,
            @Nullable JsonNode result,
            boolean purged,
            String directory,
            boolean disclosed) {}

    List<DrawSummary> of(UnitId owner) {
        return jdbc.sql(SUMMARY + "WHERE draw.owner_id = :owner ORDER BY draw.created_at DESC, draw.draw_id")
                .param("owner", owner.value())
                .query(DrawReads::summary)
                .list();
    }

    List<DrawSummary> published() {
        return jdbc.sql(SUMMARY + "WHERE draw.state <> 'DRAFT' ORDER BY draw.draw_at DESC, draw.draw_id")
                .query(DrawReads::summary)
                .list();
    }

    /** The published one of a pool that is not void, the last of several. */
    Optional<String> ofPool(String feature, String pool) {
        return jdbc.sql("""
                        SELECT draw_id
                        FROM draw.draw
                        WHERE feature = :feature AND pool = :pool AND state NOT IN ('DRAFT', 'VOID')
                        ORDER BY created_at DESC""").param("feature", feature).param("pool", pool).query(String.class).list().stream()
                .findFirst();
    }

    Outcome outcome(UUID draw) {
        return jdbc.sql("SELECT entropy, result, purged_at, directory, disclosed_at FROM draw.draw WHERE id = :draw")
                .param("draw", draw)
                .query((row, _) -> new Outcome(
                        document(row.getString("entropy")),
                        document(row.getString("result")),
                        row.getTimestamp("purged_at") != null,
                        row.getString("directory"),
                        row.getTimestamp("disclosed_at") != null))
                .single();
    }

    /** Receipts of each draw that takes entries, for the daily record: draw_id and number. */
    List<Count> receipts() {
        return jdbc.sql("""
                        SELECT draw.draw_id, count(entry.entry_id) AS receipts
                        FROM draw.draw
                        LEFT JOIN draw.entry ON entry.draw = draw.id
                        WHERE draw.state = 'PUBLISHED'
                        GROUP BY draw.draw_id
                        ORDER BY draw.draw_id""").query(Count.class).list();
    }

    record Count(String drawId, int receipts) {}

    private static @Nullable JsonNode document(String text) {
        return text.isEmpty() ? null : CanonicalJson.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static DrawSummary summary(ResultSet row, int number) throws SQLException {
        return new DrawSummary(
                row.getString("draw_id"),
                DrawKind.valueOf(row.getString("kind")),
                row.getString("title"),
                DrawState.valueOf(row.getString("state")),
                row.getString("feature"),
                row.getString("pool"),
                instant(row.getTimestamp("entry_open")),
                instant(row.getTimestamp("entry_close")),
                instant(row.getTimestamp("draw_at")),
                row.getLong("receipts"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
