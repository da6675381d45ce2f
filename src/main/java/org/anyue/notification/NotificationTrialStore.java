package org.anyue.notification;

import java.util.List;
import org.anyue.shared.Party;
import org.anyue.shared.TrialRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people were told during a trial. The choice of channels and the own contacts stay. */
@Component
class NotificationTrialStore implements TrialRecords {

    /** Children before parents. */
    private static final List<String> CLEARED = List.of(
            "DELETE FROM notification.one_time_code",
            "DELETE FROM notification.local_message",
            "DELETE FROM notification.delivery",
            "DELETE FROM notification.read_mark",
            "DELETE FROM notification.notice",
            "DELETE FROM notification.dispatch",
            "DELETE FROM notification.morning",
            "DELETE FROM notification.announcement_unit",
            "DELETE FROM notification.announcement");

    private final JdbcClient jdbc;

    NotificationTrialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String label() {
        return "消息、公告和待发送的消息";
    }

    @Override
    public long count() {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM notification.dispatch)
                             + (SELECT count(*) FROM notification.announcement)
                             + (SELECT count(*) FROM notification.delivery)""").query(Long.class).single();
    }

    @Override
    public void clear(Party by) {
        CLEARED.forEach(sql -> jdbc.sql(sql).update());
    }
}
