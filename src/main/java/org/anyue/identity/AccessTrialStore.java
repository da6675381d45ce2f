package org.anyue.identity;

import java.util.List;
import org.anyue.shared.Party;
import org.anyue.shared.TrialRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that units were given during a trial. */
@Component
class AccessTrialStore implements TrialRecords {

    /** Children before parents. */
    private static final List<String> CLEARED = List.of(
            "DELETE FROM identity.access_session",
            "DELETE FROM identity.access_code",
            "DELETE FROM identity.access_link");

    private final JdbcClient jdbc;

    AccessTrialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String label() {
        return "发给单位的链接";
    }

    @Override
    public long count() {
        return jdbc.sql("SELECT count(*) FROM identity.access_link")
                .query(Long.class)
                .single();
    }

    @Override
    public void clear(Party by) {
        CLEARED.forEach(sql -> jdbc.sql(sql).update());
    }
}
