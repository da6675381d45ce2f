package org.anyue.quiz;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.anyue.shared.RetentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is only needed while somebody may still appeal. Scores stay, and with them every count and every receipt. */
@Component
class AttemptRetentionStore implements RetentionRule.Owner {

    private static final String OLD = "WHERE submitted_at < :before AND (device <> 0 OR net <> 0 OR answers <> '')";

    private final JdbcClient jdbc;

    AttemptRetentionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RetentionRule> retentionRules() {
        return List.of(new RetentionRule("quiz.attempts", this::due, this::clear));
    }

    private RetentionRule.Due due(Instant before) {
        return jdbc.sql("SELECT count(*), min(submitted_at) AS oldest FROM quiz.attempt " + OLD)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(RetentionRule.Due.class)
                .single();
    }

    private long clear(Instant before) {
        return jdbc.sql("UPDATE quiz.attempt SET device = 0, net = 0, answers = '' " + OLD)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
