package org.anyue.identity;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.ActingUnit;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.Scope;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions as rows. */
@Component
class SessionStore {

    private static final String PERSON = """
            SELECT account.id, account.name, account.rights_version, account.one_time_until IS NOT NULL AS first,
                   account.password_changed_at <= :changedBefore AND rule.password_preset = 'DENGBAO3' AS expired,
                   post.id AS post_id, post.role, post.unit_id, session.id AS session_id, session.last_seen_at, session.proved_at,
                   acting.unit_name, acting.unit_kind, acting.place_id, acting.place_name, acting.place_kind,
                   EXISTS (SELECT 1
                           FROM identity.post other
                           WHERE other.account_id = account.id AND other.closed_at IS NULL AND other.id <> post.id) AS other_posts,
                   EXISTS (SELECT 1 FROM identity.installation WHERE installation.mode = 'TRIAL') AS trial
            FROM identity.session
            JOIN identity.account ON account.id = session.account_id
            JOIN identity.post ON post.id = session.post_id
            CROSS JOIN identity.security_rule rule
            """ + ActingUnit.join("post.unit_id") + """
            WHERE session.token_hash = :hash AND session.stage = 'COMPLETE'
              AND session.expires_at > :now AND session.last_seen_at > :idleSince
              AND session.rights_version = account.rights_version
              AND account.state = 'ACTIVE' AND post.closed_at IS NULL""";

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything that a click needs to know, in one statement. */
    Optional<SignedInPerson> person(SessionToken token, Instant now, Instant idleSince) {
        return jdbc.sql(PERSON)
                .param("hash", token.hash())
                .param("now", AccountStore.time(now))
                .param("idleSince", AccountStore.time(idleSince))
                .param("changedBefore", AccountStore.time(now.minus(PasswordPolicy.LONGEST_USE)))
                .query(SessionStore::person)
                .optional();
    }

    /** Somebody with the right password alone. */
    Optional<HalfSignedIn> half(SessionToken token, Instant now) {
        return jdbc.sql("""
                        SELECT account.id, account.name, account.login_name,
                               EXISTS (SELECT 1
                                       FROM identity.second_factor
                                       WHERE second_factor.account_id = account.id
                                         AND second_factor.confirmed_at IS NOT NULL)
                            OR EXISTS (SELECT 1
                                       FROM identity.passkey
                                       WHERE passkey.account_id = account.id) AS enrolled,
                               session.way
                        FROM identity.session
                        JOIN identity.account ON account.id = session.account_id
                        WHERE session.token_hash = :hash AND session.stage = 'PASSWORD' AND session.expires_at > :now
                          AND session.rights_version = account.rights_version AND account.state = 'ACTIVE'""")
                .param("hash", token.hash())
                .param("now", AccountStore.time(now))
                .query((row, _) -> new HalfSignedIn(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("login_name"),
                        row.getBoolean("enrolled"),
                        SignInWay.valueOf(row.getString("way"))))
                .optional();
    }

    /** A session as it begins. */
    record Beginning(
            SessionToken token, Account account, UUID post, Terminal terminal, SignInWay way, boolean complete) {}

    void insert(Beginning session, Instant now, Instant expires) {
        int written = jdbc.sql("""
                        INSERT INTO identity.session
                            (token_hash, id, account_id, post_id, rights_version, stage, created_at, last_seen_at,
                             proved_at, expires_at, address, agent, way)
                        VALUES (:hash, :id, :account, :post, :rightsVersion, :stage, :now, :now, :now, :expires,
                                :address, :agent, :way)""")
                .param("hash", session.token().hash())
                .param("id", Ids.random())
                .param("account", session.account().id().value())
                .param("post", session.post())
                .param("rightsVersion", session.account().rightsVersion())
                .param("stage", session.complete() ? "COMPLETE" : "PASSWORD")
                .param("now", AccountStore.time(now))
                .param("expires", AccountStore.time(expires))
                .param("address", session.terminal().address())
                .param("agent", session.terminal().agent())
                .param("way", session.way().name())
                .update();
        if (written != 1) {
            throw new IllegalStateException("session of " + session.account().id() + " not written");
        }
    }

    void seen(SessionToken token, Instant now) {
        jdbc.sql("UPDATE identity.session SET last_seen_at = :now WHERE token_hash = :hash AND last_seen_at < :now")
                .param("now", AccountStore.time(now))
                .param("hash", token.hash())
                .update();
    }

    /** By what it had begun; the usual way when there was none. */
    SignInWay delete(SessionToken token) {
        return jdbc.sql("DELETE FROM identity.session WHERE token_hash = :hash RETURNING way")
                .param("hash", token.hash())
                .query(String.class)
                .optional()
                .map(SignInWay::valueOf)
                .orElse(SignInWay.PASSWORD);
    }

    void deleteAllOf(AccountId account) {
        jdbc.sql("DELETE FROM identity.session WHERE account_id = :account")
                .param("account", account.value())
                .update();
    }

    void prove(UUID id, Instant now) {
        jdbc.sql("UPDATE identity.session SET proved_at = :now WHERE id = :id")
                .param("now", AccountStore.time(now))
                .param("id", id)
                .update();
    }

    boolean deleteOwn(AccountId account, UUID id) {
        return jdbc.sql("DELETE FROM identity.session WHERE id = :id AND account_id = :account")
                        .param("id", id)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    /** Whose session it was, empty when the scope does not hold the unit acted for. */
    Optional<AccountId> deleteWithin(Scope scope, UUID id) {
        return jdbc.sql("""
                        DELETE FROM identity.session
                        USING identity.post
                        WHERE session.id = :id AND post.id = session.post_id
                          AND\s""" + scope.sql("post.unit_id") + " RETURNING session.account_id")
                .param("id", id)
                .params(scope.parameters())
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    /** Drops what has ended; cheap enough to go with each sign-in. */
    void deleteEnded(Instant now) {
        jdbc.sql("DELETE FROM identity.session WHERE expires_at <= :now")
                .param("now", AccountStore.time(now))
                .update();
    }

    boolean switchPost(SessionToken token, AccountId account, UUID post) {
        return jdbc.sql("""
                        UPDATE identity.session
                        SET post_id = :post
                        WHERE token_hash = :hash AND account_id = :account
                          AND EXISTS (SELECT 1
                                      FROM identity.post
                                      WHERE post.id = :post AND post.account_id = :account
                                        AND post.closed_at IS NULL)""")
                        .param("post", post)
                        .param("hash", token.hash())
                        .param("account", account.value())
                        .update()
                == 1;
    }

    private static SignedInPerson person(ResultSet row, int number) throws SQLException {
        Actor.Place place = new Actor.Place(
                new UnitId(row.getObject("place_id", UUID.class)),
                row.getString("place_name"),
                UnitKind.valueOf(row.getString("place_kind")));
        Actor actor = new Actor(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"),
                UnitKind.valueOf(row.getString("unit_kind")),
                place,
                row.getLong("rights_version"));
        return new SignedInPerson(
                actor,
                row.getObject("post_id", UUID.class),
                row.getBoolean("first")
                        ? PasswordDuty.FIRST
                        : row.getBoolean("expired") ? PasswordDuty.EXPIRED : PasswordDuty.NONE,
                new SignedInPerson.Session(
                        row.getObject("session_id", UUID.class),
                        requireNonNull(AccountStore.instant(row, "last_seen_at")),
                        requireNonNull(AccountStore.instant(row, "proved_at"))),
                new SignedInPerson.Aside(row.getBoolean("other_posts"), row.getBoolean("trial")));
    }
}
