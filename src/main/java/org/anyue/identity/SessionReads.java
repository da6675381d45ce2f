package org.anyue.identity;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anyue.organization.Role;
import org.anyue.organization.Scope;
import org.anyue.organization.UnitId;
import org.anyue.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Live sessions, for those who may see them. */
@Component
class SessionReads {

    private static final String COLUMNS = """
            SELECT session.id, session.account_id, account.name, post.role, post.unit_id,
                   CAST(NULL AS uuid) AS from_id, session.created_at, session.last_seen_at, session.address,
                   session.agent
            """;
    private static final String LIVE = """
            FROM identity.session
            JOIN identity.account ON account.id = session.account_id
            JOIN identity.post ON post.id = session.post_id
            WHERE session.stage = 'COMPLETE' AND session.expires_at > :now AND session.last_seen_at > :idleSince
              AND session.rights_version = account.rights_version AND account.state = 'ACTIVE'
              AND post.closed_at IS NULL
            """;
    private static final String BY_LINK = """
            SELECT held.id, access_link.id AS account_id, '' AS name, 'LINK_HOLDER' AS role, access_link.unit_id,
                   access_link.place_id AS from_id, held.created_at, held.last_seen_at, held.address, held.agent
            FROM identity.access_session held
            JOIN identity.access_link ON access_link.id = held.link_id
            WHERE held.expires_at > :now AND held.last_seen_at > :idleSince
              AND access_link.revoked_at IS NULL AND access_link.expires_at > :now
            """;

    private final JdbcClient jdbc;

    SessionReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<OnlineSession> of(AccountId account, Instant now, Instant idleSince) {
        return jdbc.sql(COLUMNS + LIVE
                        + "AND session.account_id = :account ORDER BY session.created_at DESC, session.id")
                .param("now", AccountStore.time(now))
                .param("idleSince", AccountStore.time(idleSince))
                .param("account", account.value())
                .query(SessionReads::session)
                .list();
    }

    /** With those who came by an access link; whom they name is left to the caller, the name stands elsewhere. */
    Slice<OnlineSession> online(Scope scope, Instant now, Instant idleSince, Slice<?> wanted) {
        String everybody =
                " FROM (" + COLUMNS + LIVE + " UNION ALL " + BY_LINK + ") live WHERE " + scope.sql("live.unit_id");
        long total = jdbc.sql("SELECT count(*)" + everybody)
                .param("now", AccountStore.time(now))
                .param("idleSince", AccountStore.time(idleSince))
                .params(scope.parameters())
                .query(Long.class)
                .single();
        List<OnlineSession> rows = jdbc.sql("""
                        SELECT live.id, live.account_id, live.name, live.role, live.unit_id, live.from_id,
                               live.created_at, live.last_seen_at, live.address, live.agent
                        """ + everybody + """
                         ORDER BY live.last_seen_at DESC, live.id
                        LIMIT :size OFFSET :skipped""")
                .param("now", AccountStore.time(now))
                .param("idleSince", AccountStore.time(idleSince))
                .param("size", wanted.size())
                .param("skipped", (wanted.page() - 1L) * wanted.size())
                .params(scope.parameters())
                .query(SessionReads::session)
                .list();
        return new Slice<>(rows, wanted.page(), wanted.size(), total);
    }

    private static OnlineSession session(ResultSet row, int number) throws SQLException {
        UUID from = row.getObject("from_id", UUID.class);
        return new OnlineSession(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                new UnitId(row.getObject("unit_id", UUID.class)),
                from == null ? null : new UnitId(from),
                requireNonNull(AccountStore.instant(row, "created_at")),
                requireNonNull(AccountStore.instant(row, "last_seen_at")),
                new Terminal(row.getString("address"), row.getString("agent")));
    }
}
