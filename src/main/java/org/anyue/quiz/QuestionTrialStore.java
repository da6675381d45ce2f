package org.anyue.quiz;

import org.anyue.shared.Party;
import org.anyue.shared.TrialRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions that were only tried. */
@Component
class QuestionTrialStore implements TrialRecords {

    private final JdbcClient jdbc;

    QuestionTrialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String label() {
        return "题库";
    }

    @Override
    public long count() {
        return jdbc.sql("SELECT (SELECT count(*) FROM quiz.question) + (SELECT count(*) FROM quiz.question_import)")
                .query(Long.class)
                .single();
    }

    @Override
    public void clear(Party by) {
        jdbc.sql("DELETE FROM quiz.question_import").update();
        jdbc.sql("DELETE FROM quiz.question").update();
    }
}
