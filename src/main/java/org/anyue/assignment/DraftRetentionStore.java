package org.anyue.assignment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.anyue.shared.RetentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts that nobody went on with. Their photos stay with the assignment until somebody takes them out. */
@Component
class DraftRetentionStore implements RetentionRule.Owner {

    private static final String OLD = "SELECT assignment_id FROM assignment.draft WHERE saved_at < :before";
    private static final List<String> CHILDREN =
            List.of("DELETE FROM assignment.draft_figure", "DELETE FROM assignment.draft_evidence");

    private final JdbcClient jdbc;

    DraftRetentionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RetentionRule> retentionRules() {
        return List.of(new RetentionRule("assignment.drafts", this::due, this::erase));
    }

    private RetentionRule.Due due(Instant before) {
        return jdbc.sql("SELECT count(*), min(saved_at) AS oldest FROM assignment.draft WHERE saved_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(RetentionRule.Due.class)
                .single();
    }

    private long erase(Instant before) {
        CHILDREN.forEach(sql -> run(sql + " WHERE assignment_id IN (" + OLD + ")", before));
        return run("DELETE FROM assignment.draft WHERE saved_at < :before", before);
    }

    private long run(String sql, Instant before) {
        return jdbc.sql(sql).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }
}
