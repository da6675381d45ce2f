package org.anyue.identity;

import java.util.List;
import java.util.UUID;
import org.anyue.shared.Party;
import org.anyue.shared.PersonalRecords;
import org.anyue.shared.TrialRecords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People of a trial, without the lead of the office and the administrators who begin in earnest. */
@Component
class PeopleTrialStore implements TrialRecords {

    private static final String OTHERS = """
            SELECT account.id
            FROM identity.account
            WHERE NOT EXISTS (SELECT 1
                              FROM identity.post
                              WHERE post.account_id = account.id AND post.closed_at IS NULL
                                AND post.role IN ('OFFICE_LEAD', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'))
              AND NOT EXISTS (SELECT 1
                              FROM identity.invitation
                              WHERE invitation.account_id = account.id AND invitation.founding)""";

    /** Children before parents. */
    private static final List<String> CLEARED = List.of(
            "DELETE FROM identity.session WHERE account_id = :account",
            "DELETE FROM identity.passkey WHERE account_id = :account",
            "DELETE FROM identity.oidc_link WHERE account_id = :account",
            "DELETE FROM identity.recovery_code WHERE account_id = :account",
            "DELETE FROM identity.second_factor WHERE account_id = :account",
            "DELETE FROM identity.approval WHERE account_id = :account",
            "DELETE FROM identity.invitation WHERE account_id = :account",
            "DELETE FROM identity.post WHERE account_id = :account",
            "DELETE FROM identity.account WHERE id = :account");

    private final JdbcClient jdbc;
    private final ObjectProvider<PersonalRecords> records;

    PeopleTrialStore(JdbcClient jdbc, ObjectProvider<PersonalRecords> records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    @Override
    public Kind kind() {
        return Kind.PEOPLE;
    }

    @Override
    public String label() {
        return "人员账号（安委办负责人和三类管理员除外）";
    }

    @Override
    public long count() {
        return jdbc.sql("SELECT count(*) FROM (" + OTHERS + ") AS others")
                .query(Long.class)
                .single();
    }

    @Override
    public void clear(Party by) {
        for (UUID account : jdbc.sql(OTHERS).query(UUID.class).list()) {
            records.forEach(module -> module.erase(by, account));
            CLEARED.forEach(sql -> jdbc.sql(sql).param("account", account).update());
        }
    }
}
