package org.anyue.planimport;

import java.util.List;
import org.anyue.shared.Party;
import org.anyue.shared.TrialRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans that were read and words that were added during a trial. */
@Component
class PlanImportTrialStore implements TrialRecords {

    /** Children before parents. */
    private static final List<String> CLEARED = List.of(
            "DELETE FROM planimport.word_use",
            "DELETE FROM planimport.word_offer",
            "DELETE FROM planimport.word",
            "DELETE FROM planimport.earlier_plan",
            "DELETE FROM planimport.task_table",
            "DELETE FROM planimport.remark",
            "DELETE FROM planimport.decision",
            "DELETE FROM planimport.correction",
            "DELETE FROM planimport.sentence",
            "DELETE FROM planimport.proposal",
            "DELETE FROM planimport.heading",
            "DELETE FROM planimport.review");

    private final JdbcClient jdbc;

    PlanImportTrialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String label() {
        return "方案审读、往年方案和本市词表";
    }

    @Override
    public long count() {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM planimport.review)
                             + (SELECT count(*) FROM planimport.earlier_plan)
                             + (SELECT count(*) FROM planimport.word)""").query(Long.class).single();
    }

    @Override
    public void clear(Party by) {
        CLEARED.forEach(sql -> jdbc.sql(sql).update());
    }
}
