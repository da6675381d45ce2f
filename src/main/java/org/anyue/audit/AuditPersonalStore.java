package org.anyue.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;
import org.anyue.shared.PersonalRecords;
import org.anyue.shared.PersonalSection;
import org.anyue.shared.RetentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the trail holds about a person: the records stay and stay verifiable, the names beside them go. */
@Component
class AuditPersonalStore implements PersonalRecords, RetentionRule.Owner {

    private static final int SHOWN = 500;
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String SILENT = """
            FROM audit.actor_name
            WHERE NOT EXISTS (SELECT 1
                              FROM audit.record
                              WHERE record.actor_id = actor_name.actor_id AND record.at >= :before)""";

    private final JdbcClient jdbc;
    private final ActorNameStore names;
    private final Trail trail;

    AuditPersonalStore(JdbcClient jdbc, ActorNameStore names, Trail trail) {
        this.jdbc = jdbc;
        this.names = names;
        this.trail = trail;
    }

    @Override
    public List<PersonalSection> of(UUID account) {
        List<List<String>> rows = jdbc.sql("""
                        SELECT at, action, result
                        FROM audit.record
                        WHERE actor_id = :actor
                        ORDER BY seq DESC
                        LIMIT :most""")
                .param("actor", Ids.toText(account))
                .param("most", SHOWN)
                .query((row, _) -> List.of(
                        AT.format(row.getObject("at", OffsetDateTime.class)),
                        ActionLabels.of(row.getString("action")),
                        "OK".equals(row.getString("result")) ? "成功" : row.getString("result")))
                .list();
        return List.of(new PersonalSection(
                "登录和操作记录（最近 " + SHOWN + " 条）",
                "查清谁在什么时候做了什么，保障网络安全",
                List.of("时间", "操作", "结果"),
                rows,
                "",
                "网络安全法要求留存不少于六个月，且各条相互校验，不能抽走；记录旁的姓名会清除，只留账号编号"));
    }

    @Override
    public void erase(Party by, UUID account) {
        trail.eraseNames(by, Ids.toText(account));
    }

    @Override
    public List<RetentionRule> retentionRules() {
        return List.of(new RetentionRule("audit.names", this::due, this::eraseSilent));
    }

    private RetentionRule.Due due(Instant before) {
        return jdbc.sql("""
                        SELECT count(*), (SELECT min(last.at)
                                          FROM (SELECT max(record.at) AS at
                                                FROM audit.record
                                                WHERE record.actor_id IN (SELECT actor_id FROM audit.actor_name)
                                                GROUP BY record.actor_id
                                                HAVING max(record.at) < :before) AS last) AS oldest
                        """ + SILENT)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(RetentionRule.Due.class)
                .single();
    }

    private long eraseSilent(Instant before) {
        List<String> silent = jdbc.sql("SELECT DISTINCT actor_name.actor_id " + SILENT)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
        return silent.stream().mapToLong(names::erase).sum();
    }
}
