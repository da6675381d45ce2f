package org.anyue.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.anyue.organization.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes notices and the marks of those who read them. Notices go in by the thousand: one statement carries columns. */
@Component
class NoticeStore {

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param unit who says it, null for the system */
    record Dispatch(
            UUID id, String kind, String title, @Nullable UUID unit, String sender) {}

    record Stamped(UUID id, Notice notice) {}

    /** @return the ids of those that were not said before; without any there is no dispatch either */
    Set<UUID> add(Dispatch dispatch, List<Stamped> notices, Instant at) {
        jdbc.sql("""
                        INSERT INTO notification.dispatch (id, kind, title, sender_unit_id, sender_name, sent_at)
                        VALUES (:id, :kind, :title, :unit, :sender, :at)""")
                .param("id", dispatch.id())
                .param("kind", dispatch.kind())
                .param("title", dispatch.title())
                .param("unit", dispatch.unit())
                .param("sender", dispatch.sender())
                .param("at", Timestamp.from(at))
                .update();
        Set<UUID> made = insert(dispatch.id(), notices, at);
        if (made.isEmpty()) {
            jdbc.sql("DELETE FROM notification.dispatch WHERE id = :id")
                    .param("id", dispatch.id())
                    .update();
        }
        return made;
    }

    private Set<UUID> insert(UUID dispatch, List<Stamped> notices, Instant at) {
        return new HashSet<>(jdbc.sql("""
                        INSERT INTO notification.notice
                            (id, dispatch_id, recipient_id, to_unit, unit_id, kind, urgency, title, text, link, due_on,
                             dedupe_key, sent_at)
                        SELECT given.id, :dispatch, given.recipient, given.whole, given.unit, given.kind, given.urgency,
                               given.title, given.text, given.link, CAST(given.due AS date), given.key, :at
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:recipients AS uuid[]), CAST(:wholes AS boolean[]),
                                    CAST(:units AS uuid[]), CAST(:kinds AS text[]), CAST(:urgencies AS text[]),
                                    CAST(:titles AS text[]), CAST(:texts AS text[]), CAST(:links AS text[]),
                                    CAST(:dues AS text[]), CAST(:keys AS text[]))
                             AS given (id, recipient, whole, unit, kind, urgency, title, text, link, due, key)
                        ON CONFLICT (recipient_id, dedupe_key) DO NOTHING
                        RETURNING notice.id""")
                .param("dispatch", dispatch)
                .param("at", Timestamp.from(at))
                .param("ids", notices.stream().map(Stamped::id).toArray(UUID[]::new))
                .param(
                        "recipients",
                        notices.stream().map(one -> one.notice().to().id()).toArray(UUID[]::new))
                .param(
                        "wholes",
                        words(notices, notice -> String.valueOf(notice.to().wholeUnit())))
                .param(
                        "units",
                        notices.stream()
                                .map(one -> one.notice().to().unit().value())
                                .toArray(UUID[]::new))
                .param("kinds", words(notices, Notice::kind))
                .param("urgencies", words(notices, notice -> notice.urgency().name()))
                .param("titles", words(notices, Notice::title))
                .param("texts", words(notices, Notice::text))
                .param("links", words(notices, Notice::link))
                .param("dues", words(notices, notice -> day(notice.dueOn())))
                .param("keys", words(notices, Notice::key))
                .query(UUID.class)
                .list());
    }

    private static @Nullable String[] words(List<Stamped> notices, Function<Notice, @Nullable String> part) {
        return notices.stream().map(one -> part.apply(one.notice())).toArray(String[]::new);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** A notice that may have to leave the house. */
    record Outbound(UUID id, Recipient to, String title, String text, String link) {}

    List<Outbound> urgentOf(UUID dispatch) {
        return jdbc.sql("""
                        SELECT id, recipient_id, to_unit, unit_id, title, text, link
                        FROM notification.notice
                        WHERE dispatch_id = :dispatch AND urgency = 'URGENT'
                        ORDER BY id""")
                .param("dispatch", dispatch)
                .query((row, number) -> new Outbound(
                        row.getObject("id", UUID.class),
                        new Recipient(
                                row.getObject("recipient_id", UUID.class),
                                row.getBoolean("to_unit"),
                                new UnitId(row.getObject("unit_id", UUID.class))),
                        row.getString("title"),
                        row.getString("text"),
                        row.getString("link")))
                .list();
    }

    /** The first reading keeps its time. */
    void markRead(UUID notice, UUID account, String name, Instant at) {
        jdbc.sql("""
                        INSERT INTO notification.read_mark (notice_id, account_id, reader_name, read_at)
                        VALUES (:notice, :account, :name, :at)
                        ON CONFLICT (notice_id, account_id) DO UPDATE SET put_back = FALSE""")
                .param("notice", notice)
                .param("account", account)
                .param("name", name)
                .param("at", Timestamp.from(at))
                .update();
    }

    void putBack(UUID notice, UUID account) {
        jdbc.sql("""
                        UPDATE notification.read_mark SET put_back = TRUE
                        WHERE notice_id = :notice AND account_id = :account""").param("notice", notice).param("account", account).update();
    }

    int markAllRead(UUID[] recipients, UUID account, String name, Instant at) {
        return jdbc.sql("""
                        INSERT INTO notification.read_mark AS mark (notice_id, account_id, reader_name, read_at)
                        SELECT notice.id, :account, :name, :at
                        FROM notification.notice
                        WHERE notice.recipient_id = ANY (:recipients) AND notice.sent_at <= :at
                        ON CONFLICT (notice_id, account_id) DO UPDATE SET put_back = FALSE WHERE mark.put_back""")
                .param("recipients", recipients)
                .param("account", account)
                .param("name", name)
                .param("at", Timestamp.from(at))
                .update();
    }
}
