package org.anyue.evidence;

import org.anyue.shared.Party;
import org.anyue.shared.TrialRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Photos and papers of a trial. */
@Component
class EvidenceTrialStore implements TrialRecords {

    private final JdbcClient jdbc;

    EvidenceTrialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String label() {
        return "照片和文件的登记";
    }

    @Override
    public long count() {
        return jdbc.sql("SELECT count(*) FROM evidence.item").query(Long.class).single();
    }

    @Override
    public void clear(Party by) {
        jdbc.sql("DELETE FROM evidence.item").update();
    }
}
