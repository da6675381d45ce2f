package org.anyue.identity;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.ActingUnit;
import org.anyue.organization.Actor;
import org.anyue.organization.Scope;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions of those who came by an access link, as rows. */
@Component
class AccessSessionStore {

    /** Everything that can end a session, but the person, stands in this condition. */
    private static final String LIVE = """
            SELECT held.id AS session_id, held.link_id, held.phone_index, held.created_at, held.last_seen_at,
                   access_link.unit_id, acting.unit_name, acting.unit_kind, acting.place_id, acting.place_name,
                   acting.place_kind
            FROM identity.access_session held
            JOIN identity.access_link ON access_link.id = held.link_id
            """ + ActingUnit.join("access_link.unit_id") + """
            WHERE held.token_hash = :hash AND held.expires_at > :now AND held.last_seen_at > :idleSince
              AND access_link.revoked_at IS NULL AND access_link.expires_at > :now
              AND\s"""
            + ActingUnit.liesIn("access_link.unit_id", "access_link.place_id");

    private final JdbcClient jdbc;

    AccessSessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A live session but for the person, whose number has to be that of the officer still. */
    record Held(
            UUID link,
            byte[] phone,
            UnitId unit,
            String unitName,
            UnitKind unitKind,
            Actor.Place place,
            SignedInPerson.Session session) {}

    Optional<Held> find(SessionToken token, Instant now, Instant idleSince) {
        return jdbc.sql(LIVE)
                .param("hash", token.hash())
                .param("now", AccountStore.time(now))
                .param("idleSince", AccountStore.time(idleSince))
                .query(AccessSessionStore::held)
                .optional();
    }

    /** A session as it begins. */
    record Beginning(SessionToken token, UUID link, byte[] phone, Terminal terminal) {}

    void insert(Beginning session, Instant now, Instant expires) {
        jdbc.sql("""
                        INSERT INTO identity.access_session
                            (token_hash, id, link_id, phone_index, created_at, last_seen_at, expires_at, address, agent)
                        VALUES (:hash, :id, :link, :phone, :now, :now, :expires, :address, :agent)""")
                .param("hash", session.token().hash())
                .param("id", Ids.random())
                .param("link", session.link())
                .param("phone", session.phone())
                .param("now", AccountStore.time(now))
                .param("expires", AccountStore.time(expires))
                .param("address", session.terminal().address())
                .param("agent", session.terminal().agent())
                .update();
    }

    void seen(SessionToken token, Instant now) {
        jdbc.sql("UPDATE identity.access_session SET last_seen_at = :now WHERE token_hash = :hash")
                .param("now", AccountStore.time(now))
                .param("hash", token.hash())
                .update();
    }

    void mark(SessionToken token, byte[] phone) {
        jdbc.sql("UPDATE identity.access_session SET phone_index = :phone WHERE token_hash = :hash")
                .param("phone", phone)
                .param("hash", token.hash())
                .update();
    }

    void delete(SessionToken token) {
        jdbc.sql("DELETE FROM identity.access_session WHERE token_hash = :hash")
                .param("hash", token.hash())
                .update();
    }

    void deleteAllOf(UUID link) {
        jdbc.sql("DELETE FROM identity.access_session WHERE link_id = :link")
                .param("link", link)
                .update();
    }

    /** The link of the session that was ended. */
    Optional<UUID> deleteWithin(Scope scope, UUID id) {
        return jdbc.sql("""
                        DELETE FROM identity.access_session held
                        USING identity.access_link
                        WHERE held.id = :id AND access_link.id = held.link_id
                          AND\s""" + scope.sql("access_link.unit_id") + " RETURNING held.link_id")
                .param("id", id)
                .params(scope.parameters())
                .query(UUID.class)
                .optional();
    }

    /** Drops what has ended; cheap enough to go with each entry. */
    void deleteEnded(Instant now) {
        jdbc.sql("DELETE FROM identity.access_session WHERE expires_at <= :now")
                .param("now", AccountStore.time(now))
                .update();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                row.getObject("link_id", UUID.class),
                row.getBytes("phone_index"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"),
                UnitKind.valueOf(row.getString("unit_kind")),
                new Actor.Place(
                        new UnitId(row.getObject("place_id", UUID.class)),
                        row.getString("place_name"),
                        UnitKind.valueOf(row.getString("place_kind"))),
                new SignedInPerson.Session(
                        row.getObject("session_id", UUID.class),
                        requireNonNull(AccountStore.instant(row, "last_seen_at")),
                        requireNonNull(AccountStore.instant(row, "created_at"))));
    }
}
