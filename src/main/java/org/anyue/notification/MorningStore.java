package org.anyue.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
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

    Optional<LocalDate> last() {
        return jdbc.sql("SELECT day FROM notification.morning ORDER BY day DESC LIMIT 1")
                .query(LocalDate.class)
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
    record Said(UUID id, Recipient to, String title, Instant at) {}

    /** Takes every routine notice that no digest has taken, in the order in which they were said. */
    List<Said> take(LocalDate day) {
        return jdbc
                .sql("""
                        UPDATE notification.notice
                        SET digested_on = :day
                        WHERE digested_on IS NULL AND urgency = 'ROUTINE'
                        RETURNING id, recipient_id, to_unit, unit_id, title, sent_at""")
                .param("day", day)
                .query((row, number) -> new Said(
                        row.getObject("id", UUID.class),
                        new Recipient(
                                row.getObject("recipient_id", UUID.class),
                                row.getBoolean("to_unit"),
                                new UnitId(row.getObject("unit_id", UUID.class))),
                        row.getString("title"),
                        row.getTimestamp("sent_at").toInstant()))
                .list()
                .stream()
                .sorted(Comparator.comparing(Said::at)
                        .thenComparing(said -> said.id().toString()))
                .toList();
    }

    /** Who has read what. */
    record Reading(UUID notice, UUID account) {}

    /** Of what the digest of the day has taken. */
    List<Reading> readings(LocalDate day) {
        return jdbc.sql("""
                        SELECT mark.notice_id, mark.account_id
                        FROM notification.read_mark mark
                        JOIN notification.notice ON notice.id = mark.notice_id
                        WHERE notice.digested_on = :day""")
                .param("day", day)
                .query((row, number) ->
                        new Reading(row.getObject("notice_id", UUID.class), row.getObject("account_id", UUID.class)))
                .list();
    }
}
