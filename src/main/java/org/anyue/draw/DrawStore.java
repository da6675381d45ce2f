package org.anyue.draw;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.anyue.shared.NotFound;
import org.anyue.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Draws and their documents. */
@Component
class DrawStore {

    private static final String COLUMNS = """
            SELECT id, draw_id, owner_id, state, draft, rules, commitment, entropy, receipt_key_id, version
            FROM draw.draw
            WHERE draw_id = :drawId
            """;

    private final JdbcClient jdbc;

    DrawStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Draw draw, Instant now) {
        jdbc.sql("""
                INSERT INTO draw.draw (id, draw_id, kind, owner_id, feature, pool, title, state, draft, created_at)
                VALUES (:id, :drawId, :kind, :owner, :feature, :pool, :title, :state, :draft, :now)""")
                .param("id", draw.identity().id())
                .param("drawId", draw.identity().drawId())
                .param("kind", draw.kind().name())
                .param("owner", draw.identity().owner().value())
                .param("feature", draw.draft().feature())
                .param("pool", draw.draft().pool())
                .param("title", draw.draft().title())
                .param("state", draw.state().name())
                .param("draft", draw.draft().json())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The draw, held until the end of the transaction. */
    Draw lock(String drawId) {
        return one(drawId, "FOR UPDATE").orElseThrow(() -> new NotFound("draw"));
    }

    /** As it is, held against changes of its state but not against others who read it. */
    Draw share(String drawId) {
        return one(drawId, "FOR SHARE").orElseThrow(() -> new NotFound("draw"));
    }

    Optional<Draw> find(String drawId) {
        return one(drawId, "");
    }

    private Optional<Draw> one(String drawId, String lock) {
        return jdbc.sql(COLUMNS + lock)
                .param("drawId", drawId)
                .query(DrawStore::draw)
                .optional();
    }

    void saveDraft(Draw draw) {
        changed(jdbc.sql("""
                        UPDATE draw.draw
                        SET kind = :kind, feature = :feature, pool = :pool, title = :title, draft = :draft, version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("kind", draw.kind().name())
                .param("feature", draw.draft().feature())
                .param("pool", draw.draft().pool())
                .param("title", draw.draft().title())
                .param("draft", draw.draft().json())
                .param("id", draw.identity().id())
                .param("version", draw.version())
                .update());
    }

    /** Counts of the register, kept beside the commitment of a spot check. */
    void saveDirectory(Draw draw, String counts) {
        jdbc.sql("UPDATE draw.draw SET directory = :counts WHERE id = :id")
                .param("counts", counts)
                .param("id", draw.identity().id())
                .update();
    }

    /** @return false when it was before */
    boolean disclose(Draw draw, Instant now) {
        return jdbc.sql("UPDATE draw.draw SET disclosed_at = :now WHERE id = :id AND disclosed_at IS NULL")
                        .param("now", Timestamp.from(now))
                        .param("id", draw.identity().id())
                        .update()
                == 1;
    }

    void delete(Draw draw) {
        changed(jdbc.sql("DELETE FROM draw.draw WHERE id = :id AND version = :version")
                .param("id", draw.identity().id())
                .param("version", draw.version())
                .update());
    }

    void savePublished(Draw draw, String keyId) {
        Rules rules = draw.rules();
        changed(jdbc.sql("""
                        UPDATE draw.draw
                        SET state = :state, rules = :rules, receipt_key_id = :keyId, entry_open = :open,
                            entry_close = :close, draw_at = :drawAt, claim_by = :claimBy, version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("state", draw.state().name())
                .param("rules", text(CanonicalJson.write(rules.document())))
                .param("keyId", keyId)
                .param("open", Timestamp.from(rules.entryOpen()))
                .param("close", Timestamp.from(rules.entryClose()))
                .param("drawAt", Timestamp.from(rules.firstNumber()))
                .param("claimBy", Timestamp.from(rules.claimBy()))
                .param("id", draw.identity().id())
                .param("version", draw.version())
                .update());
    }

    void saveCommitted(Draw draw, String hash) {
        changed(jdbc.sql("""
                        UPDATE draw.draw
                        SET state = :state, commitment = :commitment, commitment_hash = :hash, version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("state", draw.state().name())
                .param("commitment", text(CanonicalJson.write(draw.commitment().document())))
                .param("hash", hash)
                .param("id", draw.identity().id())
                .param("version", draw.version())
                .update());
    }

    void saveDrawn(Draw draw, String entropy, String result) {
        changed(jdbc.sql("""
                        UPDATE draw.draw
                        SET state = :state, entropy = :entropy, result = :result, version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("state", draw.state().name())
                .param("entropy", entropy)
                .param("result", result)
                .param("id", draw.identity().id())
                .param("version", draw.version())
                .update());
    }

    void saveState(Draw draw) {
        changed(jdbc.sql("""
                        UPDATE draw.draw
                        SET state = :state, version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("state", draw.state().name())
                .param("id", draw.identity().id())
                .param("version", draw.version())
                .update());
    }

    void savePurged(Draw draw, Instant now) {
        changed(jdbc.sql("""
                        UPDATE draw.draw
                        SET purged_at = :now, version = version + 1
                        WHERE id = :id AND version = :version AND purged_at IS NULL""")
                .param("now", Timestamp.from(now), Types.TIMESTAMP)
                .param("id", draw.identity().id())
                .param("version", draw.version())
                .update());
    }

    private static void changed(int rows) {
        if (rows != 1) {
            throw new Stale("draw");
        }
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static Draw draw(ResultSet row, int number) throws SQLException {
        String rulesText = row.getString("rules");
        Rules rules = rulesText.isEmpty() ? null : Rules.read(CanonicalJson.parse(bytes(rulesText)));
        return new Draw(
                new Draw.Identity(
                        row.getObject("id", UUID.class),
                        row.getString("draw_id"),
                        new UnitId(row.getObject("owner_id", UUID.class)),
                        row.getString("receipt_key_id")),
                DrawState.valueOf(row.getString("state")),
                RulesDraft.read(row.getString("draft")),
                new Draw.Papers(
                        rules,
                        commitment(rules, row.getString("commitment")),
                        entropy(rules, row.getString("entropy"))),
                row.getInt("version"));
    }

    private static @Nullable Commitment commitment(@Nullable Rules rules, String text) {
        return rules == null || text.isEmpty() ? null : Commitment.read(rules.kind(), CanonicalJson.parse(bytes(text)));
    }

    private static @Nullable Entropy entropy(@Nullable Rules rules, String text) {
        return rules == null || text.isEmpty() ? null : Entropy.read(rules, CanonicalJson.parse(bytes(text)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
