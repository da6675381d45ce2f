package org.anyue.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.anyue.shared.RetentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages and the names in them that are not kept for ever. */
@Component
class NotificationRetentionStore implements RetentionRule.Owner {

    private static final String SETTLED = "FROM notification.delivery WHERE settled_at < :before";
    private static final String KEPT_HERE = "FROM notification.local_message WHERE taken_at < :before";
    private static final String OLD_DISPATCH = "FROM notification.dispatch WHERE sent_at < :before";
    private static final String OLD_NOTICE = """
            FROM notification.notice
            WHERE dispatch_id IN (SELECT id FROM notification.dispatch WHERE sent_at < :before)""";
    private static final String SIGNED =
            "FROM notification.announcement_unit WHERE signed_at < :before AND signer_name <> ''";

    private final JdbcClient jdbc;

    NotificationRetentionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RetentionRule> retentionRules() {
        return List.of(
                new RetentionRule(
                        "notification.deliveries",
                        before -> due("settled_at", SETTLED, before),
                        before -> run("DELETE " + SETTLED, before)),
                new RetentionRule(
                        "notification.local-messages",
                        before -> due("taken_at", KEPT_HERE, before),
                        before -> run("DELETE " + KEPT_HERE, before)),
                new RetentionRule(
                        "notification.notices", before -> due("sent_at", OLD_DISPATCH, before), this::eraseNotices),
                new RetentionRule(
                        "notification.signers",
                        before -> due("signed_at", SIGNED, before),
                        before -> run(
                                "UPDATE notification.announcement_unit SET signer_name = ''"
                                        + SIGNED.substring(SIGNED.indexOf(" WHERE")),
                                before)));
    }

    /** With what hangs on them, children before parents. */
    private long eraseNotices(Instant before) {
        String old = "(SELECT id " + OLD_NOTICE + ")";
        Stream.of(
                        "DELETE FROM notification.delivery WHERE notice_id IN " + old,
                        "DELETE FROM notification.read_mark WHERE notice_id IN " + old,
                        "DELETE " + OLD_NOTICE)
                .forEach(sql -> run(sql, before));
        return run("DELETE " + OLD_DISPATCH, before);
    }

    private RetentionRule.Due due(String time, String from, Instant before) {
        return jdbc.sql("SELECT count(*), min(" + time + ") AS oldest " + from)
                .param("before", time(before))
                .query(RetentionRule.Due.class)
                .single();
    }

    private long run(String sql, Instant before) {
        return jdbc.sql(sql).param("before", time(before)).update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
