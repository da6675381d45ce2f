package org.anyue.identity;

import java.util.List;
import org.anyue.shared.Party;
import org.anyue.shared.TrialRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked for and approved during a trial, and links that were not used. */
@Component
class ApprovalTrialStore implements TrialRecords {

    private static final List<String> CLEARED = List.of(
            "DELETE FROM identity.approval",
            "DELETE FROM identity.invitation WHERE NOT founding AND account_id IS NULL");

    private final JdbcClient jdbc;

    ApprovalTrialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String label() {
        return "双人批准的申请和未用的链接";
    }

    @Override
    public long count() {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM identity.approval)
                             + (SELECT count(*) FROM identity.invitation WHERE NOT founding AND account_id IS NULL)""").query(Long.class).single();
    }

    @Override
    public void clear(Party by) {
        CLEARED.forEach(sql -> jdbc.sql(sql).update());
    }
}
