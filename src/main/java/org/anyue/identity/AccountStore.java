package org.anyue.identity;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.identity.Account.Failures;
import org.anyue.identity.Account.Person;
import org.anyue.identity.Account.Rights;
import org.anyue.identity.Account.Secret;
import org.anyue.organization.Role;
import org.anyue.organization.Scope;
import org.anyue.organization.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads accounts for a change, locked against a second one, and writes them. */
@Component
class AccountStore {

    private static final String COLUMNS = """
            SELECT account.id, account.login_name, account.name, account.password_hash, account.state,
                   account.one_time_until, account.password_changed_at, account.rights_version, account.failed_count, account.failed_since,
                   account.paused_until
            FROM identity.account
            """;

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM identity.account)")
                .query(Boolean.class)
                .single();
    }

    /** The hash to verify a password against, without a lock. */
    Optional<String> passwordHash(String loginName) {
        return jdbc.sql("SELECT password_hash FROM identity.account WHERE login_name = :loginName")
                .param("loginName", loginName)
                .query(String.class)
                .optional();
    }

    Optional<Account> byLogin(String loginName) {
        return jdbc.sql(COLUMNS + "WHERE account.login_name = :loginName FOR UPDATE")
                .param("loginName", loginName)
                .query(this::account)
                .optional();
    }

    Optional<Account> byId(AccountId id) {
        return jdbc.sql(COLUMNS + "WHERE account.id = :id FOR UPDATE")
                .param("id", id.value())
                .query(this::account)
                .optional();
    }

    /** The account when the scope holds the unit of one of its posts. */
    Optional<Account> find(Scope scope, AccountId id) {
        return jdbc.sql(COLUMNS + """
                        WHERE account.id = :id
                          AND EXISTS (SELECT 1
                                      FROM identity.post
                                      WHERE post.account_id = account.id AND post.closed_at IS NULL
                                        AND\s""" + scope.sql("post.unit_id") + ") FOR UPDATE")
                .param("id", id.value())
                .params(scope.parameters())
                .query(this::account)
                .optional();
    }

    void insert(Account account, Instant now) {
        int written = jdbc.sql("""
                        INSERT INTO identity.account
                            (id, login_name, name, password_hash, one_time_until, password_changed_at, created_at)
                        VALUES (:id, :loginName, :name, :hash, :oneTimeUntil, :changed, :now)""")
                .param("id", account.id().value())
                .param("loginName", account.person().loginName())
                .param("name", account.person().name())
                .param("hash", account.secret().hash())
                .param("oneTimeUntil", time(account.secret().oneTimeUntil()))
                .param("changed", time(account.secret().changedAt()))
                .param("now", time(now))
                .update();
        one(written, account.id());
        account.posts().forEach(post -> insertPost(account.id(), post, now));
    }

    void save(Account account) {
        int written = jdbc.sql("""
                        UPDATE identity.account
                        SET password_hash = :hash, one_time_until = :oneTimeUntil, password_changed_at = :changed,
                            state = :state,
                            rights_version = :rightsVersion, failed_count = :count, failed_since = :since,
                            paused_until = :pausedUntil
                        WHERE id = :id""")
                .param("hash", account.secret().hash())
                .param("oneTimeUntil", time(account.secret().oneTimeUntil()))
                .param("changed", time(account.secret().changedAt()))
                .param("state", account.state().name())
                .param("rightsVersion", account.rightsVersion())
                .param("count", account.failures().count())
                .param("since", time(account.failures().since()))
                .param("pausedUntil", time(account.failures().pausedUntil()))
                .param("id", account.id().value())
                .update();
        one(written, account.id());
    }

    void insertPost(AccountId account, Post post, Instant now) {
        int written = jdbc.sql("""
                        INSERT INTO identity.post (id, account_id, unit_id, role, opened_at)
                        VALUES (:id, :account, :unit, :role, :now)""")
                .param("id", post.id())
                .param("account", account.value())
                .param("unit", post.unit().value())
                .param("role", post.role().name())
                .param("now", time(now))
                .update();
        one(written, account);
    }

    void endPost(AccountId account, UUID post, Instant now) {
        int written = jdbc.sql("""
                        UPDATE identity.post
                        SET closed_at = :now
                        WHERE id = :post AND account_id = :account AND closed_at IS NULL""")
                .param("now", time(now))
                .param("post", post)
                .param("account", account.value())
                .update();
        one(written, account);
    }

    /** Active accounts that hold the role, locked, so that two people cannot disable the last two at once. */
    long countActive(Role role) {
        return jdbc.sql("""
                        SELECT account.id
                        FROM identity.account
                        WHERE account.state = 'ACTIVE'
                          AND EXISTS (SELECT 1
                                      FROM identity.post
                                      WHERE post.account_id = account.id AND post.closed_at IS NULL
                                        AND post.role = :role)
                        ORDER BY account.id
                        FOR UPDATE""").param("role", role.name()).query(UUID.class).list().size();
    }

    List<Post> posts(AccountId account) {
        return jdbc.sql("""
                        SELECT post.id, post.unit_id, post.role
                        FROM identity.post
                        WHERE post.account_id = :account AND post.closed_at IS NULL
                        ORDER BY post.opened_at, post.id""")
                .param("account", account.value())
                .query((row, _) -> post(row))
                .list();
    }

    static Post post(ResultSet row) throws SQLException {
        return new Post(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                Role.valueOf(row.getString("role")));
    }

    private Account account(ResultSet row, int number) throws SQLException {
        AccountId id = new AccountId(row.getObject("id", UUID.class));
        return new Account(
                id,
                new Person(row.getString("login_name"), row.getString("name")),
                new Secret(
                        row.getString("password_hash"),
                        instant(row, "one_time_until"),
                        requireNonNull(instant(row, "password_changed_at"))),
                new Rights(AccountState.valueOf(row.getString("state")), row.getLong("rights_version")),
                new Failures(row.getInt("failed_count"), instant(row, "failed_since"), instant(row, "paused_until")),
                posts(id));
    }

    private static void one(int written, AccountId id) {
        if (written != 1) {
            throw new IllegalStateException("wrote %d rows of account %s".formatted(written, id));
        }
    }

    static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
