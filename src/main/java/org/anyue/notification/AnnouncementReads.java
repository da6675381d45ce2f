package org.anyue.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL behind {@link AnnouncementQueries}. */
@Component
class AnnouncementReads {

    private static final String COLUMNS = """
            SELECT announcement.id, announcement.place_id, announcement.unit_name, announcement.author, announcement.title,
                   announcement.text, announcement.urgency, announcement.sign_by, announcement.audience, announcement.state,
                   announcement.issued_at, counted.every, counted.signed, counted.own, counted.own_signed
            FROM notification.announcement
            JOIN LATERAL (SELECT count(*) AS every, count(signed_at) AS signed,
                                 count(*) FILTER (WHERE unit_id = ANY (:units)) AS own,
                                 count(signed_at) FILTER (WHERE unit_id = ANY (:units)) AS own_signed
                          FROM notification.announcement_unit
                          WHERE announcement_id = announcement.id) counted ON TRUE
            """;

    private static final String SENT = " WHERE announcement.place_id = :place ";

    private static final String RECEIVED = """
             WHERE announcement.id IN (SELECT mine.announcement_id
                                      FROM notification.announcement_unit mine
                                      WHERE mine.unit_id = ANY (:units))
            """;

    private static final Map<AnnouncementReceipt.Which, String> WHICH = Map.of(
            AnnouncementReceipt.Which.ALL, "",
            AnnouncementReceipt.Which.MISSING, " AND them.signed_at IS NULL",
            AnnouncementReceipt.Which.SIGNED, " AND them.signed_at IS NOT NULL");

    private final JdbcClient jdbc;

    AnnouncementReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who looks: the place whose office it is and the units acted for. */
    record Viewer(UUID place, UUID[] units) {}

    Slice<AnnouncementSummary> list(Viewer viewer, boolean sent, int page, int size) {
        String where = sent ? SENT : RECEIVED;
        long total = jdbc.sql("SELECT count(*) FROM notification.announcement" + where)
                .param("place", viewer.place())
                .param("units", viewer.units())
                .query(Long.class)
                .single();
        List<AnnouncementSummary> rows = jdbc.sql(COLUMNS + where + """
                         ORDER BY announcement.issued_at DESC, announcement.id DESC
                        LIMIT :size OFFSET :skipped""")
                .param("place", viewer.place())
                .param("units", viewer.units())
                .param("size", size)
                .param("skipped", (page - 1L) * size)
                .query(AnnouncementReads::summary)
                .list();
        return new Slice<>(rows, page, size, total);
    }

    Optional<AnnouncementSummary> find(Viewer viewer, AnnouncementId id) {
        return jdbc.sql(COLUMNS + " WHERE announcement.id = :id AND " + AnnouncementStore.VISIBLE)
                .param("id", id.value())
                .param("place", viewer.place())
                .param("units", viewer.units())
                .query(AnnouncementReads::summary)
                .optional();
    }

    Slice<AnnouncementReceipt> receipts(AnnouncementId id, AnnouncementReceipt.Which which, int page, int size) {
        String where = " WHERE them.announcement_id = :id" + WHICH.get(which);
        long total = jdbc.sql("SELECT count(*) FROM notification.announcement_unit them" + where)
                .param("id", id.value())
                .query(Long.class)
                .single();
        List<AnnouncementReceipt> rows = jdbc.sql("""
                        SELECT them.unit_name, them.unit_kind, them.area, them.signed_at, them.signer_name,
                               (SELECT min(mark.read_at)
                                FROM notification.notice
                                JOIN notification.read_mark mark ON mark.notice_id = notice.id
                                WHERE notice.recipient_id = them.unit_id AND notice.dedupe_key = :key) AS read_at
                        FROM notification.announcement_unit them""" + where + """

                        ORDER BY them.area, them.unit_kind, them.unit_name, them.unit_id
                        LIMIT :size OFFSET :skipped""")
                .param("id", id.value())
                .param("key", Announcements.key(id))
                .param("size", size)
                .param("skipped", (page - 1L) * size)
                .query((row, number) -> new AnnouncementReceipt(
                        row.getString("unit_name"),
                        UnitKind.valueOf(row.getString("unit_kind")),
                        row.getString("area"),
                        instant(row, "read_at"),
                        instant(row, "signed_at"),
                        row.getString("signer_name")))
                .list();
        return new Slice<>(rows, page, size, total);
    }

    List<String> missing(AnnouncementId id) {
        return jdbc.sql("""
                        SELECT unit_name FROM notification.announcement_unit
                        WHERE announcement_id = :id AND signed_at IS NULL
                        ORDER BY area, unit_kind, unit_name""").param("id", id.value()).query(String.class).list();
    }

    private static AnnouncementSummary summary(ResultSet row, int number) throws SQLException {
        int own = row.getInt("own");
        return new AnnouncementSummary(
                new AnnouncementId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("place_id", UUID.class)),
                row.getString("unit_name"),
                row.getString("author"),
                row.getString("title"),
                row.getString("text"),
                Urgency.valueOf(row.getString("urgency")),
                row.getObject("sign_by", LocalDate.class),
                row.getString("audience"),
                AnnouncementState.valueOf(row.getString("state")),
                row.getTimestamp("issued_at").toInstant(),
                new AnnouncementSummary.Signatures(row.getInt("every"), row.getInt("signed")),
                own > 0,
                own > 0 && own == row.getInt("own_signed"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
