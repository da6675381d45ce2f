package org.anyue.identity;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.ActingUnit;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Access links as rows, locked when they are loaded for a change. */
@Component
class AccessLinkStore {

    private static final String COLUMNS = """
            SELECT access_link.id, access_link.unit_id, access_link.unit_name, access_link.place_id,
                   access_link.office_id, access_link.link_hash, access_link.made_at, access_link.expires_at,
                   access_link.revoked_at, access_link.version,\s""" + ActingUnit.liesIn("access_link.unit_id", "access_link.place_id") + """
             AS lies
            FROM identity.access_link
            """;

    private final JdbcClient jdbc;

    AccessLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Units strictly below the office: an office works with accounts and has no business with a link to itself. */
    static String below(Actor actor, String unitColumn) {
        return actor.scope().sql(unitColumn) + " AND " + unitColumn + " NOT IN (:ownUnit, :ownPlace)";
    }

    /** For {@link #below}. */
    static Map<String, Object> parameters(Actor actor) {
        Map<String, Object> parameters = new HashMap<>(actor.scope().parameters());
        parameters.put("ownUnit", actor.unitId().value());
        parameters.put("ownPlace", actor.place().id().value());
        return parameters;
    }

    /** @return false when the unit has got a link meanwhile */
    boolean insert(AccessLink link, AccessMessageState message, Instant now) {
        AccessLink.Life life = link.life();
        return jdbc.sql("""
                        INSERT INTO identity.access_link
                            (id, unit_id, unit_name, place_id, office_id, link_hash, made_at, expires_at, message, message_at)
                        VALUES (:id, :unit, :name, :place, :office, :hash, :made, :expires, :message, :now)
                        ON CONFLICT (unit_id) DO NOTHING""")
                        .param("id", link.id())
                        .param("unit", link.holder().unit().value())
                        .param("name", link.holder().name())
                        .param("place", link.giver().place().value())
                        .param("office", link.giver().office().value())
                        .param("hash", life.linkHash())
                        .param("made", AccountStore.time(life.madeAt()))
                        .param("expires", AccountStore.time(life.expiresAt()))
                        .param("message", message.name())
                        .param("now", AccountStore.time(now))
                        .update()
                == 1;
    }

    Optional<AccessLink> byToken(SessionToken token) {
        return jdbc.sql(COLUMNS + "WHERE access_link.link_hash = :hash FOR UPDATE OF access_link")
                .param("hash", token.hash())
                .query(AccessLinkStore::link)
                .optional();
    }

    Optional<AccessLink> ofUnit(UnitId unit) {
        return jdbc.sql(COLUMNS + "WHERE access_link.unit_id = :unit FOR UPDATE OF access_link")
                .param("unit", unit.value())
                .query(AccessLinkStore::link)
                .optional();
    }

    /** Below the actor's office only. */
    Optional<AccessLink> find(Actor actor, UUID id) {
        return jdbc.sql(COLUMNS + "WHERE access_link.id = :id AND " + below(actor, "access_link.unit_id")
                        + " FOR UPDATE OF access_link")
                .param("id", id)
                .params(parameters(actor))
                .query(AccessLinkStore::link)
                .optional();
    }

    /** @throws Stale when somebody else saved since it was loaded */
    void save(AccessLink link) {
        AccessLink.Life life = link.life();
        int saved = jdbc.sql("""
                        UPDATE identity.access_link
                        SET place_id = :place, office_id = :office, link_hash = :hash, made_at = :made,
                            expires_at = :expires, revoked_at = :revoked, asked_at = NULL, version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("place", link.giver().place().value())
                .param("office", link.giver().office().value())
                .param("hash", life.linkHash())
                .param("made", AccountStore.time(life.madeAt()))
                .param("expires", AccountStore.time(life.expiresAt()))
                .param("revoked", AccountStore.time(life.revokedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", link.id())
                .param("version", link.version())
                .update();
        if (saved != 1) {
            throw new Stale("access link " + link.id());
        }
    }

    void message(Collection<UUID> links, AccessMessageState state, Instant now) {
        jdbc.sql("UPDATE identity.access_link SET message = :message, message_at = :now WHERE id = ANY (:links)")
                .param("message", state.name())
                .param("now", AccountStore.time(now))
                .param("links", links.toArray(UUID[]::new))
                .update();
    }

    /** @param since null when nobody waits any more */
    void asked(UUID id, @Nullable Instant since) {
        jdbc.sql("UPDATE identity.access_link SET asked_at = :since WHERE id = :id")
                .param("since", AccountStore.time(since), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .update();
    }

    void used(UUID id, Instant now) {
        jdbc.sql("UPDATE identity.access_link SET last_used_at = :now, asked_at = NULL WHERE id = :id")
                .param("now", AccountStore.time(now))
                .param("id", id)
                .update();
    }

    void rename(UnitId unit, String name) {
        jdbc.sql("UPDATE identity.access_link SET unit_name = :name WHERE unit_id = :unit")
                .param("name", name)
                .param("unit", unit.value())
                .update();
    }

    static AccessLink link(ResultSet row, int number) throws SQLException {
        return new AccessLink(
                row.getObject("id", UUID.class),
                new AccessLink.Holder(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("unit_name"),
                        row.getBoolean("lies")),
                new AccessLink.Giver(
                        new UnitId(row.getObject("place_id", UUID.class)),
                        new UnitId(row.getObject("office_id", UUID.class))),
                new AccessLink.Life(
                        row.getBytes("link_hash"),
                        requireNonNull(AccountStore.instant(row, "made_at")),
                        requireNonNull(AccountStore.instant(row, "expires_at")),
                        AccountStore.instant(row, "revoked_at")),
                row.getInt("version"));
    }
}
