package org.anyue.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.anyue.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the person out of the rows of an account. */
@Component
class ErasureStore {

    static final String NOBODY = "（已注销）";

    /** Children before parents. */
    private static final List<String> ERASED = List.of(
            "DELETE FROM identity.session WHERE account_id = :account",
            "DELETE FROM identity.passkey WHERE account_id = :account",
            "DELETE FROM identity.oidc_link WHERE account_id = :account",
            "DELETE FROM identity.recovery_code WHERE account_id = :account",
            "DELETE FROM identity.second_factor WHERE account_id = :account",
            "UPDATE identity.approval SET name = :nobody WHERE account_id = :account",
            "UPDATE identity.approval SET requested_name = :nobody WHERE requested_by = :account",
            "UPDATE identity.approval SET decided_name = :nobody WHERE decided_by = :account");

    private final JdbcClient jdbc;

    ErasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void erase(AccountId id, Instant now) {
        ERASED.forEach(sql -> {
            JdbcClient.StatementSpec statement = jdbc.sql(sql).param("account", id.value());
            (sql.contains(":nobody") ? statement.param("nobody", NOBODY) : statement).update();
        });
        jdbc.sql("UPDATE identity.post SET closed_at = :now WHERE account_id = :account AND closed_at IS NULL")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", id.value())
                .update();
        int written = jdbc.sql("""
                        UPDATE identity.account
                        SET name = :nobody, login_name = :login, password_hash = '', one_time_until = NULL,
                            failed_count = 0, failed_since = NULL, paused_until = NULL,
                            disabled_at = COALESCE(disabled_at, :now), erased_at = :now
                        WHERE id = :account AND state = 'DISABLED'""")
                .param("nobody", NOBODY)
                .param("login", "erased-" + Ids.randomText(16))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", id.value())
                .update();
        if (written != 1) {
            throw new IllegalStateException("account %s not erased".formatted(id));
        }
    }

    /** @param since null once the account may sign in again */
    void disabled(AccountId id, @org.jspecify.annotations.Nullable Instant since) {
        jdbc.sql("UPDATE identity.account SET disabled_at = :since WHERE id = :account")
                .param("since", AccountStore.time(since), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("account", id.value())
                .update();
    }

    void rename(AccountId id, String name) {
        jdbc.sql("UPDATE identity.account SET name = :name WHERE id = :account")
                .param("name", name)
                .param("account", id.value())
                .update();
    }

    /** Disabled since before and not erased yet, with when that was. */
    List<Closed> closedBefore(Instant before) {
        return jdbc.sql("""
                        SELECT id, disabled_at AS since
                        FROM identity.account
                        WHERE state = 'DISABLED' AND erased_at IS NULL AND disabled_at < :before
                        ORDER BY disabled_at""")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Closed.class)
                .list();
    }

    record Closed(UUID id, Instant since) {}
}
