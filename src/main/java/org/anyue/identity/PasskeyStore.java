package org.anyue.identity;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Passkeys as rows. */
@Component
class PasskeyStore {

    private static final String COLUMNS = """
            SELECT id, account_id, name, host, credential_id, credential, transports, sign_count, backup_eligible,
                   backed_up, created_at, used_at, copied_at
            FROM identity.passkey
            """;

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first. */
    List<Passkey> of(AccountId account) {
        return jdbc.sql(COLUMNS + "WHERE account_id = :account ORDER BY created_at, id")
                .param("account", account.value())
                .query(PasskeyStore::passkey)
                .list();
    }

    boolean any(AccountId account) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM identity.passkey WHERE account_id = :account)")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    /** Locked: two answers of one key must not both meet the old counter. */
    Optional<Passkey> byCredential(byte[] credentialId) {
        return jdbc.sql(COLUMNS + "WHERE credential_id = :credential FOR UPDATE")
                .param("credential", credentialId)
                .query(PasskeyStore::passkey)
                .optional();
    }

    /** Whose key it is, without a lock: who judges it locks the account first. */
    Optional<AccountId> owner(byte[] credentialId) {
        return jdbc.sql("SELECT account_id FROM identity.passkey WHERE credential_id = :credential")
                .param("credential", credentialId)
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    Optional<Passkey> find(AccountId account, UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id AND account_id = :account FOR UPDATE")
                .param("id", id)
                .param("account", account.value())
                .query(PasskeyStore::passkey)
                .optional();
    }

    /** Whether no account has this key yet. */
    boolean insert(Passkey passkey) {
        return jdbc.sql("""
                        INSERT INTO identity.passkey
                            (id, account_id, name, host, credential_id, credential, transports, sign_count,
                             backup_eligible, backed_up, created_at)
                        VALUES (:id, :account, :name, :host, :credentialId, :credential, :transports, :signs,
                                :eligible, :backedUp, :created)
                        ON CONFLICT (credential_id) DO NOTHING""")
                        .param("id", passkey.id())
                        .param("account", passkey.account().value())
                        .param("name", passkey.name())
                        .param("host", passkey.credential().host())
                        .param("credentialId", passkey.credential().id())
                        .param("credential", passkey.credential().attested())
                        .param("transports", passkey.credential().transports())
                        .param("signs", passkey.counter().signs())
                        .param("eligible", passkey.counter().backupEligible())
                        .param("backedUp", passkey.counter().backedUp())
                        .param("created", AccountStore.time(passkey.createdAt()))
                        .update()
                == 1;
    }

    void save(Passkey passkey) {
        one(
                jdbc.sql("""
                        UPDATE identity.passkey
                        SET name = :name, sign_count = :signs, backed_up = :backedUp, used_at = :used,
                            copied_at = :copied
                        WHERE id = :id""")
                        .param("name", passkey.name())
                        .param("signs", passkey.counter().signs())
                        .param("backedUp", passkey.counter().backedUp())
                        .param("used", AccountStore.time(passkey.usedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("copied", AccountStore.time(passkey.copiedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("id", passkey.id())
                        .update(),
                passkey);
    }

    void delete(Passkey passkey) {
        one(
                jdbc.sql("DELETE FROM identity.passkey WHERE id = :id")
                        .param("id", passkey.id())
                        .update(),
                passkey);
    }

    void deleteAllOf(AccountId account) {
        jdbc.sql("DELETE FROM identity.passkey WHERE account_id = :account")
                .param("account", account.value())
                .update();
    }

    private static Passkey passkey(ResultSet row, int number) throws SQLException {
        return new Passkey(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("name"),
                new Passkey.Credential(
                        row.getBytes("credential_id"),
                        row.getBytes("credential"),
                        row.getString("host"),
                        row.getString("transports")),
                new Passkey.Counter(
                        row.getLong("sign_count"), row.getBoolean("backup_eligible"), row.getBoolean("backed_up")),
                requireNonNull(AccountStore.instant(row, "created_at")),
                AccountStore.instant(row, "used_at"),
                AccountStore.instant(row, "copied_at"));
    }

    private static void one(int written, Passkey passkey) {
        if (written != 1) {
            throw new IllegalStateException("wrote %d rows of passkey %s".formatted(written, passkey.id()));
        }
    }
}
