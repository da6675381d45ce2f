package org.anyue.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyue.audit.Verifications;
import org.anyue.organization.Liaison;
import org.anyue.parameter.ParameterRegister;
import org.anyue.shared.DataFolder;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.anyue.shared.RetentionRule;
import org.anyue.support.AnyueTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Each rule with one row on this side of its term and one on the other; the clock is the test's own. */
@AnyueTest
class RetentionTests {

    /** Long ago, so that nothing of any other class in this database is over its term. */
    private static final Instant NOW = Instant.parse("2001-06-01T00:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectProvider<RetentionRule.Owner> owners;

    @Autowired
    RetentionStore store;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Verifications verifications;

    @Autowired
    DataFolder home;

    @Autowired
    ParameterRegister parameters;

    @AfterEach
    void endRuns() {
        jdbc.sql("UPDATE privacy.retention_run SET finished_at = started_at WHERE finished_at IS NULL")
                .update();
    }

    @Test
    void aDryRunCountsWhatIsOverItsTermAndTouchesNothing() {
        UUID old = message(180);
        UUID young = message(179);
        Map<String, RetentionRule.Due> due = due(retentions());

        assertThat(due.get("notification.deliveries").count()).isEqualTo(1);
        assertThat(due.get("notification.deliveries").oldest()).isEqualTo(at(180));
        assertThat(messages(old, young)).isEqualTo(2);
        jdbc.sql("DELETE FROM notification.delivery WHERE id IN (:ids)")
                .param("ids", java.util.List.of(old, young))
                .update();
    }

    @Test
    void aRunErasesWhatWasCountedAndLeavesTheRest() throws IOException {
        UUID old = message(181);
        UUID young = message(10);
        UUID closed = unit(LocalDate.ofInstant(at(31), ZoneId.of("Asia/Shanghai")));
        UUID closing = unit(LocalDate.ofInstant(at(29), ZoneId.of("Asia/Shanghai")));
        Path unused = file(at(8));
        Path fresh = file(at(6));
        UUID person = account(181);
        UUID leaving = account(100);

        retentions().run(new Party(Ids.toText(Ids.random()), "安", "SECURITY_ADMIN", ""));

        assertThat(messages(old)).isZero();
        assertThat(messages(young)).isOne();
        assertThat(liaisons(closed)).isZero();
        assertThat(liaisons(closing)).isOne();
        assertThat(unused).doesNotExist();
        assertThat(fresh).exists();
        assertThat(name(person)).isEqualTo("（已注销）");
        assertThat(name(leaving)).isEqualTo("某离任");
        assertThat(due(retentions()).values())
                .extracting(RetentionRule.Due::count)
                .containsOnly(0L);
        RetentionRun run = retentions().latest().stream()
                .filter(one -> one.startedAt().equals(NOW) && !one.daily())
                .findFirst()
                .orElseThrow();
        assertThat(run.finishedAt()).isNotNull();
        assertThat(run.results())
                .contains(
                        new RetentionRun.Result("已发送的短信、邮件和微信", 1, false),
                        new RetentionRun.Result("撤销单位的联络员", 1, false),
                        new RetentionRun.Result("停用后的账号", 1, false));
        Files.delete(fresh);
    }

    @Test
    void addressesBesideTheTrailGoAfterAYearAndTheRecordsStay() {
        long records = records();
        String old = address(366);
        String young = address(364);
        RetentionRule.Due due = due(retentions()).get("audit.addresses");
        assertThat(due.count()).isOne();
        assertThat(due.oldest()).isEqualTo(at(366));
        assertThat(addresses(old, young)).isEqualTo(2);
        retentions().run(Party.SYSTEM);
        assertThat(addresses(old)).isZero();
        assertThat(addresses(young)).isOne();
        assertThat(records()).isGreaterThanOrEqualTo(records);
        jdbc.sql("DELETE FROM audit.request_address WHERE request_id = :id")
                .param("id", young)
                .update();
    }

    @Test
    void runsOfJobsGoAfterTheDaysOfTheirParameter() {
        jdbc.sql("INSERT INTO job.job (code) VALUES ('x') ON CONFLICT DO NOTHING")
                .update();
        jdbc.sql("""
                        INSERT INTO job.run (id, code, started_at, millis, node, outcome, words, asked_by)
                        VALUES (:id, 'x', :at, 1, 'n', 'DONE', '', '')""")
                .param("id", Ids.random())
                .param("at", at(181).atOffset(ZoneOffset.UTC))
                .update();
        assertThat(due(retentions()).get("job.runs").count()).isOne();
        int seen = parameters.get("job.run-log-days").version();
        parameters.change(new Party("", "钱", "SYSTEM_ADMIN", ""), "job.run-log-days", "365", seen);
        assertThat(due(retentions()).get("job.runs").count()).isZero();
        parameters.undo(new Party("", "钱", "SYSTEM_ADMIN", ""), "job.run-log-days", seen + 1);
        retentions().run(Party.SYSTEM);
        assertThat(due(retentions()).get("job.runs").count()).isZero();
    }

    @Test
    void everyRunStandsInATrailThatStaysIntact() {
        message(200);
        long before = recorded();
        retentions().run(Party.SYSTEM);
        assertThat(recorded()).isGreaterThanOrEqualTo(before + 3);
        verifications.start(Party.SYSTEM, Duration.ofMinutes(2));
        assertThat(String.valueOf(verifications.latest().orElseThrow().verdict()))
                .startsWith("OK");
    }

    @Test
    void twoRunsAtOnceAreRefusedUntilTheFirstIsTakenForDead() {
        store.begin(Ids.random(), NOW.minus(Duration.ofMinutes(5)), "");
        assertThatThrownBy(() -> retentions().run(Party.SYSTEM)).isInstanceOf(Refusal.class);
        jdbc.sql("UPDATE privacy.retention_run SET started_at = :at WHERE finished_at IS NULL")
                .param("at", NOW.minus(Duration.ofHours(3)).atOffset(ZoneOffset.UTC))
                .update();
        retentions().run(Party.SYSTEM);
    }

    private Retentions retentions() {
        return new Retentions(store, owners, transactions, Clock.fixed(NOW, ZoneOffset.UTC), events);
    }

    private static Map<String, RetentionRule.Due> due(Retentions retentions) {
        return retentions.preview().stream()
                .collect(Collectors.toMap(line -> line.term().code(), RetentionLine::due));
    }

    private static Instant at(int daysAgo) {
        return NOW.minus(Duration.ofDays(daysAgo)).minusSeconds(1);
    }

    private UUID message(int daysAgo) {
        UUID id = Ids.random();
        jdbc.sql("""
                        INSERT INTO notification.delivery
                            (id, account_id, person_name, unit_id, digest_day, channel, urgency, subject, body, link,
                             state, next_at, settled_at, created_at)
                        VALUES (:id, :id, '孙某', :id, DATE '2026-06-10', 'SMS', 'ROUTINE', '题', '文', '', 'SENT',
                                :at, :at, :at)""")
                .param("id", id)
                .param("at", at(daysAgo).atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private long messages(UUID... ids) {
        return jdbc.sql("SELECT count(*) FROM notification.delivery WHERE id IN (:ids)")
                .param("ids", java.util.List.of(ids))
                .query(Long.class)
                .single();
    }

    /** A closed unit with somebody to call. */
    private UUID unit(LocalDate closedOn) {
        UUID id = Ids.random();
        jdbc.sql("""
                        INSERT INTO organization.unit (id, parent_id, kind, name, short_name, opened_on, closed_on)
                        VALUES (:id, :id, 'ENTERPRISE', :name, :name, DATE '1990-01-01', :closed)""")
                .param("id", id)
                .param("name", "保留期限测试 " + Ids.toText(id))
                .param("closed", closedOn)
                .update();
        Liaison somebody = new Liaison("某人", "13700009999");
        jdbc.sql("""
                        INSERT INTO organization.liaison (unit_id, name_sealed, phone_sealed, phone_index)
                        VALUES (:id, :bytes, :bytes, :bytes)""")
                .param("id", id)
                .param("bytes", somebody.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .update();
        return id;
    }

    private long liaisons(UUID unit) {
        long count = jdbc.sql("SELECT count(*) FROM organization.liaison WHERE unit_id = :id")
                .param("id", unit)
                .query(Long.class)
                .single();
        jdbc.sql("DELETE FROM organization.liaison WHERE unit_id = :id")
                .param("id", unit)
                .update();
        jdbc.sql("DELETE FROM organization.unit WHERE id = :id")
                .param("id", unit)
                .update();
        return count;
    }

    private UUID account(int disabledDaysAgo) {
        UUID id = Ids.random();
        jdbc.sql("""
                        INSERT INTO identity.account (id, login_name, name, password_hash, state, created_at, disabled_at)
                        VALUES (:id, :login, '某离任', 'x', 'DISABLED', :at, :at)""")
                .param("id", id)
                .param("login", "left-" + Ids.randomText(10))
                .param("at", at(disabledDaysAgo).atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private String name(UUID account) {
        return jdbc.sql("SELECT name FROM identity.account WHERE id = :id")
                .param("id", account)
                .query(String.class)
                .single();
    }

    private Path file(Instant stored) throws IOException {
        String hash = java.util.HexFormat.of().formatHex(Ids.randomBytes(32));
        Path folder = Files.createDirectories(home.root().resolve("files").resolve(hash.substring(0, 2)));
        Path file = Files.writeString(folder.resolve(hash.substring(2)), "x");
        Files.setLastModifiedTime(file, FileTime.from(stored));
        return file;
    }

    private String address(int daysAgo) {
        String request = Ids.randomText(26);
        jdbc.sql("""
                        INSERT INTO audit.request_address (request_id, address_sealed, address_index, kept_at)
                        VALUES (:id, 'x', 'x', :at)""")
                .param("id", request)
                .param("at", at(daysAgo).atOffset(ZoneOffset.UTC))
                .update();
        return request;
    }

    private long addresses(String... requests) {
        return jdbc.sql("SELECT count(*) FROM audit.request_address WHERE request_id IN (:ids)")
                .param("ids", java.util.List.of(requests))
                .query(Long.class)
                .single();
    }

    private long records() {
        return jdbc.sql("SELECT count(*) FROM audit.record").query(Long.class).single();
    }

    private long recorded() {
        return jdbc.sql("SELECT count(*) FROM audit.record WHERE action LIKE 'privacy.%'")
                .query(Long.class)
                .single();
    }
}
