package org.anyue.identity;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last code of each access link. Whoever calls holds the lock of the link, so two tries never meet. */
@Component
class AccessCodeStore {

    private final JdbcClient jdbc;

    AccessCodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AccessCode> find(UUID link) {
        return jdbc.sql("""
                        SELECT code_index, phone_index, made_at, expires_at, tries_left, since, sent
                        FROM identity.access_code
                        WHERE link_id = :link""").param("link", link).query(AccessCodeStore::code).optional();
    }

    void put(UUID link, AccessCode code) {
        jdbc.sql("""
                        INSERT INTO identity.access_code
                            (link_id, code_index, phone_index, made_at, expires_at, tries_left, since, sent)
                        VALUES (:link, :index, :phone, :made, :expires, :tries, :since, :sent)
                        ON CONFLICT (link_id) DO UPDATE
                        SET code_index = excluded.code_index, phone_index = excluded.phone_index,
                            made_at = excluded.made_at, expires_at = excluded.expires_at,
                            tries_left = excluded.tries_left, since = excluded.since, sent = excluded.sent""")
                .param("link", link)
                .param("index", code.index(), Types.BINARY)
                .param("phone", code.phone())
                .param("made", AccountStore.time(code.madeAt()))
                .param("expires", AccountStore.time(code.expiresAt()))
                .param("tries", code.triesLeft())
                .param("since", AccountStore.time(code.since()))
                .param("sent", code.sent())
                .update();
    }

    private static AccessCode code(ResultSet row, int number) throws SQLException {
        return new AccessCode(
                row.getBytes("code_index"),
                row.getBytes("phone_index"),
                requireNonNull(AccountStore.instant(row, "made_at")),
                requireNonNull(AccountStore.instant(row, "expires_at")),
                row.getInt("tries_left"),
                requireNonNull(AccountStore.instant(row, "since")),
                row.getInt("sent"));
    }
}
