package org.anyue.quiz;

import java.util.List;
import org.anyue.shared.Party;
import org.anyue.shared.TrialRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contests that were only tried, with everything that was handed in. */
@Component
class ContestTrialStore implements TrialRecords {

    private static final List<String> CLEARED = List.of(
            "DELETE FROM quiz.card_import",
            "DELETE FROM quiz.card",
            "DELETE FROM quiz.assistance",
            "DELETE FROM quiz.appeal",
            "DELETE FROM quiz.suspicion",
            "DELETE FROM quiz.tally",
            "DELETE FROM quiz.question_mark",
            "DELETE FROM quiz.question_tally",
            "DELETE FROM quiz.answer_tally",
            "DELETE FROM quiz.county_heads",
            "DELETE FROM quiz.entrant",
            "DELETE FROM quiz.attempt",
            "DELETE FROM quiz.receipt_batch",
            "DELETE FROM quiz.contest_question",
            "DELETE FROM quiz.contest");

    private final JdbcClient jdbc;

    ContestTrialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String label() {
        return "答题竞赛和答卷";
    }

    @Override
    public long count() {
        return jdbc.sql("SELECT (SELECT count(*) FROM quiz.contest) + (SELECT count(*) FROM quiz.attempt)")
                .query(Long.class)
                .single();
    }

    @Override
    public void clear(Party by) {
        CLEARED.forEach(sql -> jdbc.sql(sql).update());
    }
}
