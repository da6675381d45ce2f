package org.anyue.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.anyue.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL behind {@link DispatchQueries}. */
@Component
class DispatchReads {

    private static final String COLUMNS = """
            SELECT dispatch.id, dispatch.title, dispatch.sent_at, counted.told, counted.opened
            FROM notification.dispatch
            JOIN LATERAL (SELECT count(*) AS told,
                                 count(*) FILTER (WHERE EXISTS (SELECT 1
                                                                FROM notification.read_mark
                                                                WHERE read_mark.notice_id = notice.id)) AS opened
                          FROM notification.notice
                          WHERE notice.dispatch_id = dispatch.id) counted ON TRUE
            WHERE dispatch.sender_unit_id = ANY (:senders)
            """;

    private final JdbcClient jdbc;

    DispatchReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<DispatchSummary> list(UUID[] senders, int page, int size) {
        long total = jdbc.sql("SELECT count(*) FROM notification.dispatch WHERE sender_unit_id = ANY (:senders)")
                .param("senders", senders)
                .query(Long.class)
                .single();
        List<DispatchSummary> rows = jdbc.sql(
                        COLUMNS + " ORDER BY dispatch.sent_at DESC, dispatch.id DESC LIMIT :size OFFSET :skipped")
                .param("senders", senders)
                .param("size", size)
                .param("skipped", (page - 1L) * size)
                .query(DispatchReads::summary)
                .list();
        return new Slice<>(rows, page, size, total);
    }

    Optional<DispatchSummary> find(UUID[] senders, UUID id) {
        return jdbc.sql(COLUMNS + " AND dispatch.id = :id")
                .param("senders", senders)
                .param("id", id)
                .query(DispatchReads::summary)
                .optional();
    }

    Slice<DispatchReceipt> receipts(UUID dispatch, int page, int size) {
        long total = jdbc.sql("SELECT count(*) FROM notification.notice WHERE dispatch_id = :dispatch")
                .param("dispatch", dispatch)
                .query(Long.class)
                .single();
        List<DispatchReceipt> rows = jdbc.sql("""
                        SELECT notice.unit_id, notice.title,
                               array_agg(mark.reader_name ORDER BY mark.read_at)
                                   FILTER (WHERE mark.notice_id IS NOT NULL) AS names,
                               array_agg(mark.read_at ORDER BY mark.read_at)
                                   FILTER (WHERE mark.notice_id IS NOT NULL) AS times
                        FROM notification.notice
                        LEFT JOIN notification.read_mark mark ON mark.notice_id = notice.id
                        WHERE notice.dispatch_id = :dispatch
                        GROUP BY notice.id
                        ORDER BY min(mark.read_at) DESC NULLS FIRST, notice.id
                        LIMIT :size OFFSET :skipped""")
                .param("dispatch", dispatch)
                .param("size", size)
                .param("skipped", (page - 1L) * size)
                .query(DispatchReads::receipt)
                .list();
        return new Slice<>(rows, page, size, total);
    }

    private static DispatchReceipt receipt(ResultSet row, int number) throws SQLException {
        List<DispatchReceipt.Reader> readers = new ArrayList<>();
        if (row.getArray("names") != null) {
            String[] names = (String[]) row.getArray("names").getArray();
            Timestamp[] times = (Timestamp[]) row.getArray("times").getArray();
            for (int i = 0; i < names.length; i++) {
                readers.add(new DispatchReceipt.Reader(names[i], times[i].toInstant()));
            }
        }
        return new DispatchReceipt(
                new UnitId(row.getObject("unit_id", UUID.class)), row.getString("title"), List.copyOf(readers));
    }

    private static DispatchSummary summary(ResultSet row, int number) throws SQLException {
        return new DispatchSummary(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getTimestamp("sent_at").toInstant(),
                row.getInt("told"),
                row.getInt("opened"));
    }
}
