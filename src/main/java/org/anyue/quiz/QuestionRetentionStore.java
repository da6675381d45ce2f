package org.anyue.quiz;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.anyue.shared.RetentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of questions that nobody came back to. */
@Component
class QuestionRetentionStore implements RetentionRule.Owner {

    private static final String LEFT = "FROM quiz.question_import WHERE made_at < :before";

    private final JdbcClient jdbc;

    QuestionRetentionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RetentionRule> retentionRules() {
        return List.of(new RetentionRule(
                "quiz.imports",
                this::left,
                before ->
                        jdbc.sql("DELETE " + LEFT).param("before", time(before)).update()));
    }

    private RetentionRule.Due left(Instant before) {
        return jdbc.sql("SELECT count(*), min(made_at) AS oldest " + LEFT)
                .param("before", time(before))
                .query(RetentionRule.Due.class)
                .single();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
