package org.anyue.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import org.anyue.shared.RetentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of {@link IdentityRetention} is a statement. */
@Component
class IdentityRetentionStore {

    private static final String SESSIONS = "FROM identity.session WHERE expires_at < :before";
    private static final String ACCESS_SESSIONS = "FROM identity.access_session WHERE expires_at < :before";
    private static final String INVITATIONS =
            "FROM identity.invitation WHERE used_at IS NULL AND NOT founding AND expires_at < :before";
    private static final String APPROVALS = """
            FROM identity.approval
            WHERE COALESCE(decided_at, expires_at) < :before AND name <> '（已清除）'""";

    private final JdbcClient jdbc;

    IdentityRetentionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RetentionRule.Due endedSessions(Instant before) {
        return due("expires_at", SESSIONS, before);
    }

    long eraseSessions(Instant before) {
        return run("DELETE " + SESSIONS, before);
    }

    RetentionRule.Due endedAccessSessions(Instant before) {
        return due("expires_at", ACCESS_SESSIONS, before);
    }

    long eraseAccessSessions(Instant before) {
        return run("DELETE " + ACCESS_SESSIONS, before);
    }

    RetentionRule.Due unusedInvitations(Instant before) {
        return due("expires_at", INVITATIONS, before);
    }

    long eraseInvitations(Instant before) {
        return run("DELETE " + INVITATIONS, before);
    }

    RetentionRule.Due decidedApprovals(Instant before) {
        return due("COALESCE(decided_at, expires_at)", APPROVALS, before);
    }

    /** The names and what was written about somebody; that it was asked and decided stays. */
    long eraseApprovals(Instant before) {
        return run("""
                UPDATE identity.approval
                SET name = '（已清除）', reason = '（已清除）', requested_name = '（已清除）',
                    decided_name = CASE WHEN decided_name = '' THEN '' ELSE '（已清除）' END
                WHERE COALESCE(decided_at, expires_at) < :before AND name <> '（已清除）'""", before);
    }

    private RetentionRule.Due due(String time, String from, Instant before) {
        return jdbc.sql("SELECT count(*), min(" + time + ") AS oldest " + from)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(RetentionRule.Due.class)
                .single();
    }

    private long run(String sql, Instant before) {
        return jdbc.sql(sql).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }
}
