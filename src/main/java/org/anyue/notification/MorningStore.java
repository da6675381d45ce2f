package org.anyue.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mornings that are done, and what a digest is made of. */
@Component
class MorningStore {

    private final JdbcClient jdbc;

    MorningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Morning(LocalDate day, Instant at) {}

    Optional<Morning> last() {
        return jdbc.sql("SELECT day, done_at FROM notification.morning ORDER BY day DESC LIMIT 1")
                .query((row, number) -> new Morning(
                        row.getObject("day", LocalDate.class),
                        row.getTimestamp("done_at").toInstant()))
                .optional();
    }

    /** Waits for another node that is just doing it. @return false when the morning is done */
    boolean begin(LocalDate day, Instant at) {
        return jdbc.sql("INSERT INTO notification.morning (day, done_at) VALUES (:day, :at) ON CONFLICT DO NOTHING")
                        .param("day", day)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** A notice for a digest. */
    record Said(UUID id, Recipient to, String title) {}

    /** Routine notices said after one moment and not after another, in that order. */
    List<Said> said(Instant after, Instant until) {
        return jdbc.sql("""
                        SELECT id, recipient_id, to_unit, unit_id, title
                        FROM notification.notice
                        WHERE sent_at > :after AND sent_at <= :until AND urgency = 'ROUTINE'
                        ORDER BY sent_at, id""")
                .param("after", Timestamp.from(after))
                .param("until", Timestamp.from(until))
                .query((row, number) -> new Said(
                        row.getObject("id", UUID.class),
                        new Recipient(
                                row.getObject("recipient_id", UUID.class),
                                row.getBoolean("to_unit"),
                                new UnitId(row.getObject("unit_id", UUID.class))),
                        row.getString("title")))
                .list();
    }

    /** Who has read what. */
    record Reading(UUID notice, UUID account) {}

    List<Reading> readings(Instant after, Instant until) {
        return jdbc.sql("""
                        SELECT mark.notice_id, mark.account_id
                        FROM notification.read_mark mark
                        JOIN notification.notice ON notice.id = mark.notice_id
                        WHERE notice.sent_at > :after AND notice.sent_at <= :until""")
                .param("after", Timestamp.from(after))
                .param("until", Timestamp.from(until))
                .query((row, number) -> new Reading(
                        row.getObject("notice_id", UUID.class), row.getObject("account_id", UUID.class)))
                .list();
    }
}
