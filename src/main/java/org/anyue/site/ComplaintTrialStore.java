package org.anyue.site;

import org.anyue.shared.Party;
import org.anyue.shared.TrialRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Complaints that were only tried. */
@Component
class ComplaintTrialStore implements TrialRecords {

    private final JdbcClient jdbc;

    ComplaintTrialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String label() {
        return "投诉建议";
    }

    @Override
    public long count() {
        return jdbc.sql("SELECT count(*) FROM site.complaint").query(Long.class).single();
    }

    @Override
    public void clear(Party by) {
        jdbc.sql("DELETE FROM site.complaint").update();
    }
}
