package org.anyue.planimport;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.anyue.shared.RetentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Task tables that were sent back and never taken over. */
@Component
class TaskTableRetentionStore implements RetentionRule.Owner {

    private static final String OLD = "FROM planimport.task_table WHERE made_at < :before";

    private final JdbcClient jdbc;

    TaskTableRetentionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RetentionRule> retentionRules() {
        return List.of(new RetentionRule(
                "planimport.task-tables",
                this::due,
                before -> jdbc.sql("DELETE " + OLD)
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .update()));
    }

    private RetentionRule.Due due(Instant before) {
        return jdbc.sql("SELECT count(*), min(made_at) AS oldest " + OLD)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(RetentionRule.Due.class)
                .single();
    }
}
