package org.anyue.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.anyue.organization.Scope;
import org.anyue.organization.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox. A worker claims rows, hands them over and saves what came of it, each in a transaction of its own. */
@Component
class DeliveryStore {

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One message to be sent; either for a notice or the digest of a day. */
    record Draft(
            UUID id,
            UnitRecipients.Person person,
            UnitId unit,
            @Nullable UUID notice,
            Words words) {}

    record Words(String subject, String body, String link) {}

    /** How the drafts of one call go out. */
    record Terms(Way way, Urgency urgency, @Nullable LocalDate digestDay, Instant at, Instant notBefore) {}

    /** @param provedOnly whether it leaves the house, and so takes an address that its owner has shown to be theirs */
    record Way(Channel channel, boolean provedOnly) {}

    /** Adds those whose person has an address in the channel, where it must be a proved one; what is there already stays as it is. */
    int add(List<Draft> drafts, Terms terms) {
        return jdbc.sql("""
                        INSERT INTO notification.delivery
                            (id, account_id, person_name, unit_id, notice_id, digest_day, channel, urgency, subject, body,
                             link, next_at, created_at)
                        SELECT given.id, given.account, given.name, given.unit, CAST(given.notice AS uuid), :day, :channel,
                               :urgency, given.subject, given.body, given.link, :next, :at
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:accounts AS uuid[]), CAST(:names AS text[]),
                                    CAST(:units AS uuid[]), CAST(:notices AS text[]), CAST(:subjects AS text[]),
                                    CAST(:bodies AS text[]), CAST(:links AS text[]))
                             AS given (id, account, name, unit, notice, subject, body, link)
                        JOIN notification.contact
                          ON contact.account_id = given.account AND contact.channel = :channel
                         AND (contact.proved_at IS NOT NULL OR NOT :provedOnly)
                        ON CONFLICT DO NOTHING""")
                .param("day", terms.digestDay())
                .param("channel", terms.way().channel().name())
                .param("provedOnly", terms.way().provedOnly())
                .param("urgency", terms.urgency().name())
                .param("next", Timestamp.from(terms.notBefore()))
                .param("at", Timestamp.from(terms.at()))
                .param("ids", drafts.stream().map(Draft::id).toArray(UUID[]::new))
                .param(
                        "accounts",
                        drafts.stream().map(draft -> draft.person().account()).toArray(UUID[]::new))
                .param("names", texts(drafts, draft -> draft.person().name()))
                .param(
                        "units",
                        drafts.stream().map(draft -> draft.unit().value()).toArray(UUID[]::new))
                .param("notices", texts(drafts, draft -> text(draft.notice())))
                .param("subjects", texts(drafts, draft -> draft.words().subject()))
                .param("bodies", texts(drafts, draft -> draft.words().body()))
                .param("links", texts(drafts, draft -> draft.words().link()))
                .update();
    }

    private static @Nullable String[] texts(List<Draft> drafts, Function<Draft, @Nullable String> part) {
        return drafts.stream().map(part).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    /** A claimed message with what is needed to send it; no address when the person has removed it meanwhile. */
    record Claimed(Delivery delivery, Channel channel, Words words, byte @Nullable [] address, boolean proved) {}

    /**
     * Takes what is due and what another worker has not finished in time. Others see these rows only after {@code until};
     * rows that somebody is just taking are passed over.
     */
    List<Claimed> claim(Instant now, Instant until, int limit, boolean awake) {
        return jdbc.sql("""
                        WITH due AS MATERIALIZED
                            (SELECT delivery.id, contact.address, contact.proved_at IS NOT NULL AS proved
                             FROM notification.delivery
                             LEFT JOIN notification.contact ON contact.account_id = delivery.account_id
                                                           AND contact.channel = delivery.channel
                             WHERE (delivery.state = 'PENDING' OR (delivery.state = 'CLAIMED'
                                                                   AND delivery.claimed_until <= :now))
                               AND delivery.next_at <= :now
                               AND (delivery.urgency = 'URGENT' OR :awake)
                             ORDER BY delivery.next_at, delivery.id
                             LIMIT :limit
                             FOR UPDATE OF delivery SKIP LOCKED)
                        UPDATE notification.delivery taken
                        SET state = 'CLAIMED', claimed_until = :until, attempts = taken.attempts + 1,
                            version = taken.version + 1
                        FROM due
                        WHERE taken.id = due.id
                        RETURNING taken.id, taken.urgency, taken.state, taken.attempts, taken.next_at, taken.problem,
                                  taken.version, taken.channel, taken.subject, taken.body, taken.link, due.address, due.proved""")
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .param("limit", limit)
                .param("awake", awake)
                .query((row, number) -> new Claimed(
                        delivery(row, number),
                        Channel.valueOf(row.getString("channel")),
                        new Words(row.getString("subject"), row.getString("body"), row.getString("link")),
                        row.getBytes("address"),
                        row.getBoolean("proved")))
                .list();
    }

    /** @return false when somebody else has taken it over since */
    boolean save(Delivery delivery, Instant at) {
        Delivery.Progress progress = delivery.progress();
        boolean settled = progress.state() == DeliveryState.SENT || progress.state() == DeliveryState.FAILED;
        return jdbc.sql("""
                        UPDATE notification.delivery
                        SET state = :state, attempts = :attempts, next_at = :next, problem = :problem, settled_at = :settled,
                            claimed_until = NULL, version = version + 1
                        WHERE id = :id AND version = :version""")
                        .param("id", delivery.id())
                        .param("version", delivery.version())
                        .param("state", progress.state().name())
                        .param("attempts", progress.attempts())
                        .param("next", Timestamp.from(progress.nextAt()))
                        .param("problem", progress.problem())
                        .param("settled", settled ? Timestamp.from(at) : null)
                        .update()
                == 1;
    }

    Optional<Delivery> find(Scope scope, UUID id) {
        return jdbc.sql("""
                        SELECT delivery.id, delivery.urgency, delivery.state, delivery.attempts, delivery.next_at,
                               delivery.problem, delivery.version
                        FROM notification.delivery
                        WHERE delivery.id = :id AND\s""" + scope.sql("delivery.unit_id"))
                .param("id", id)
                .params(scope.parameters())
                .query(DeliveryStore::delivery)
                .optional();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                Urgency.valueOf(row.getString("urgency")),
                new Delivery.Progress(
                        DeliveryState.valueOf(row.getString("state")),
                        row.getInt("attempts"),
                        row.getTimestamp("next_at").toInstant(),
                        row.getString("problem")),
                row.getInt("version"));
    }
}
