package org.anyue.draw;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.anyue.shared.RetentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which draws are over. */
@Component
class DrawPurgeReads {

    private static final String OVER = """
            FROM draw.draw
            WHERE state IN ('DRAWN', 'VOID') AND purged_at IS NULL AND claim_by < :before
            """;

    private final JdbcClient jdbc;

    DrawPurgeReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RetentionRule.Due due(Instant before) {
        return jdbc.sql("SELECT count(*), min(claim_by) AS oldest " + OVER)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(RetentionRule.Due.class)
                .single();
    }

    List<String> purgeable(Instant before) {
        return jdbc.sql("SELECT draw_id " + OVER + " ORDER BY draw_id")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    boolean isPurged(UUID draw) {
        return jdbc.sql("SELECT purged_at IS NOT NULL FROM draw.draw WHERE id = :draw")
                .param("draw", draw)
                .query(Boolean.class)
                .single();
    }
}
