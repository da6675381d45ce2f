package org.anyue.identity;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.ActingUnit;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Access links for those who look at them; nothing is locked. */
@Component
class AccessLinkReads {

    private static final String LISTED = """
            FROM (SELECT access_link.id, access_link.unit_id, access_link.unit_name, access_link.place_id,
                         access_link.office_id, access_link.link_hash, access_link.made_at, access_link.expires_at,
                         access_link.revoked_at, access_link.last_used_at, access_link.asked_at, access_link.message,
                         access_link.message_at, access_link.version,
                         CASE WHEN NOT\s""" + ActingUnit.liesIn("access_link.unit_id", "access_link.place_id") + """
                               THEN 'GONE'
                              WHEN access_link.revoked_at IS NOT NULL THEN 'REVOKED'
                              WHEN access_link.expires_at <= :now THEN 'EXPIRED'
                              ELSE 'OPEN' END AS state
                  FROM identity.access_link) listed
            """;
    private static final String CONDITION = """
            WHERE (:text = '' OR strpos(lower(listed.unit_name), lower(:text)) > 0)
              AND (:state = '' OR listed.state = :state)
              AND (NOT :waiting OR listed.asked_at IS NOT NULL)
              AND\s""";
    private static final String COLUMNS = """
            SELECT listed.id, listed.unit_id, listed.unit_name, listed.office_id, listed.state, listed.made_at,
                   listed.expires_at, listed.last_used_at, listed.asked_at, listed.version,
                   CASE WHEN listed.message = 'SENDING' AND listed.message_at < :lost THEN 'FAILED'
                        ELSE listed.message END AS message
            """;

    private final JdbcClient jdbc;

    AccessLinkReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A link as its door shows it. */
    record Shown(AccessLink link, @Nullable Instant askedAt) {}

    Optional<Shown> byToken(SessionToken token) {
        return jdbc.sql("""
                        SELECT access_link.id, access_link.unit_id, access_link.unit_name, access_link.place_id,
                               access_link.office_id, access_link.link_hash, access_link.made_at,
                               access_link.expires_at, access_link.revoked_at, access_link.asked_at,
                               access_link.version,\s""" + ActingUnit.liesIn("access_link.unit_id", "access_link.place_id") + """
                         AS lies
                        FROM identity.access_link
                        WHERE access_link.link_hash = :hash""")
                .param("hash", token.hash())
                .query((row, number) ->
                        new Shown(AccessLinkStore.link(row, number), AccountStore.instant(row, "asked_at")))
                .optional();
    }

    Slice<AccessLinkSummary> page(Actor actor, AccessLinkFilter filter, Moment moment, Slice<?> wanted) {
        Map<String, Object> parameters = parameters(actor, filter, moment);
        String from = LISTED + CONDITION + AccessLinkStore.below(actor, "listed.unit_id");
        long total = jdbc.sql("SELECT count(*) " + from)
                .params(parameters)
                .query(Long.class)
                .single();
        String order = filter.order().column() + (filter.descending() ? " DESC NULLS LAST" : " ASC NULLS LAST");
        List<AccessLinkSummary> rows = jdbc.sql(COLUMNS + from + " ORDER BY " + order
                        + ", listed.unit_name, listed.id LIMIT :size OFFSET :skipped")
                .params(parameters)
                .param("size", wanted.size())
                .param("skipped", (wanted.page() - 1L) * wanted.size())
                .query(AccessLinkReads::summary)
                .list();
        return new Slice<>(rows, wanted.page(), wanted.size(), total);
    }

    Optional<AccessLinkSummary> find(Actor actor, UUID id, Moment moment) {
        return jdbc.sql(COLUMNS + LISTED + "WHERE listed.id = :id AND "
                        + AccessLinkStore.below(actor, "listed.unit_id"))
                .param("id", id)
                .param("now", AccountStore.time(moment.now()))
                .param("lost", AccountStore.time(moment.lost()))
                .params(AccessLinkStore.parameters(actor))
                .query(AccessLinkReads::summary)
                .optional();
    }

    /** How many units wait for a call with their code. */
    int waiting(Actor actor, Moment moment) {
        return jdbc.sql("SELECT count(*) " + LISTED + "WHERE listed.asked_at IS NOT NULL AND listed.state = 'OPEN' AND "
                        + AccessLinkStore.below(actor, "listed.unit_id"))
                .param("now", AccountStore.time(moment.now()))
                .params(AccessLinkStore.parameters(actor))
                .query(Integer.class)
                .single();
    }

    /** The state of the links that these units have. */
    Map<UnitId, AccessLinkState> states(Collection<UnitId> units, Moment moment) {
        Map<UnitId, AccessLinkState> states = new HashMap<>();
        jdbc.sql("SELECT listed.unit_id, listed.state " + LISTED + "WHERE listed.unit_id = ANY (:units)")
                .param("now", AccountStore.time(moment.now()))
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(row -> {
                    states.put(
                            new UnitId(row.getObject("unit_id", UUID.class)),
                            AccessLinkState.valueOf(row.getString("state")));
                });
        return states;
    }

    /** @param lost a message under way since before then was lost */
    record Moment(Instant now, Instant lost) {}

    private static Map<String, Object> parameters(Actor actor, AccessLinkFilter filter, Moment moment) {
        Map<String, Object> parameters = AccessLinkStore.parameters(actor);
        AccessLinkState state = filter.state();
        parameters.put("text", filter.text());
        parameters.put("state", state == null ? "" : state.name());
        parameters.put("waiting", filter.waiting());
        parameters.put("now", requireNonNull(AccountStore.time(moment.now())));
        parameters.put("lost", requireNonNull(AccountStore.time(moment.lost())));
        return parameters;
    }

    private static AccessLinkSummary summary(ResultSet row, int number) throws SQLException {
        return new AccessLinkSummary(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"),
                new UnitId(row.getObject("office_id", UUID.class)),
                AccessLinkState.valueOf(row.getString("state")),
                requireNonNull(AccountStore.instant(row, "made_at")),
                requireNonNull(AccountStore.instant(row, "expires_at")),
                AccountStore.instant(row, "last_used_at"),
                AccountStore.instant(row, "asked_at"),
                AccessMessageState.valueOf(row.getString("message")),
                row.getInt("version"));
    }
}
