package org.anyue.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anyue.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL behind the inbox. */
@Component
class InboxReads {

    private static final int COUNTED = 100;

    private static final String FROM = """

            FROM notification.notice
            LEFT JOIN notification.read_mark mark ON mark.notice_id = notice.id AND mark.account_id = :account
            """;

    private static final String MINE = " WHERE notice.recipient_id = ANY (:recipients) ";

    private static final String UNREAD = "(mark.notice_id IS NULL OR mark.put_back)";

    private static final Map<InboxFilter, String> CONDITIONS = Map.of(
            InboxFilter.ALL, "TRUE", InboxFilter.UNREAD, UNREAD, InboxFilter.URGENT, "notice.urgency = 'URGENT'");

    private static final String COLUMNS = """
            SELECT notice.id, notice.kind, notice.urgency, notice.title, notice.text, notice.link, notice.due_on,
                   dispatch.sender_name, notice.to_unit, notice.sent_at, NOT (mark.notice_id IS NULL OR mark.put_back) AS read
            """;

    private static final String DISPATCH = " JOIN notification.dispatch ON dispatch.id = notice.dispatch_id ";

    private final JdbcClient jdbc;

    InboxReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int unread(UUID[] recipients, UUID account) {
        // Two or three values, not an array of any length: every page asks, and the plan of an array is made anew each
        // time.
        return jdbc.sql("SELECT count(*) FROM (SELECT 1" + FROM + " WHERE notice.recipient_id IN (:recipients) AND "
                        + UNREAD + " LIMIT " + COUNTED + ") counted")
                .param("recipients", List.of(recipients))
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    Map<InboxFilter, Long> counts(UUID[] recipients, UUID account) {
        return jdbc.sql("SELECT count(*) AS every, count(*) FILTER (WHERE " + UNREAD + ") AS unread,"
                        + " count(*) FILTER (WHERE notice.urgency = 'URGENT') AS urgent" + FROM + MINE)
                .param("recipients", recipients)
                .param("account", account)
                .query((row, number) -> {
                    Map<InboxFilter, Long> counts = new EnumMap<>(InboxFilter.class);
                    counts.put(InboxFilter.ALL, row.getLong("every"));
                    counts.put(InboxFilter.UNREAD, row.getLong("unread"));
                    counts.put(InboxFilter.URGENT, row.getLong("urgent"));
                    return counts;
                })
                .single();
    }

    Slice<InboxEntry> list(UUID[] recipients, UUID account, InboxFilter filter, int page, int size) {
        String where = MINE + " AND " + CONDITIONS.get(filter);
        long total = jdbc.sql("SELECT count(*)" + FROM + where)
                .param("recipients", recipients)
                .param("account", account)
                .query(Long.class)
                .single();
        List<InboxEntry> rows = jdbc.sql(COLUMNS + FROM + DISPATCH + where + """
                         ORDER BY notice.sent_at DESC, notice.id DESC
                        LIMIT :size OFFSET :skipped""")
                .param("recipients", recipients)
                .param("account", account)
                .param("size", size)
                .param("skipped", (page - 1L) * size)
                .query(InboxReads::entry)
                .list();
        return new Slice<>(rows, page, size, total);
    }

    Optional<InboxEntry> find(UUID[] recipients, UUID account, NoticeId id) {
        return jdbc.sql(COLUMNS + FROM + DISPATCH + MINE + " AND notice.id = :id")
                .param("recipients", recipients)
                .param("account", account)
                .param("id", id.value())
                .query(InboxReads::entry)
                .optional();
    }

    private static InboxEntry entry(ResultSet row, int number) throws SQLException {
        return new InboxEntry(
                new NoticeId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("title"),
                row.getString("text"),
                row.getString("link"),
                row.getObject("due_on", LocalDate.class),
                row.getString("sender_name"),
                row.getBoolean("to_unit"),
                row.getTimestamp("sent_at").toInstant(),
                row.getBoolean("read"));
    }
}
