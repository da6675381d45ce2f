package org.anyue.privacy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs over the retention rules. */
@Component
class RetentionStore {

    private final JdbcClient jdbc;

    RetentionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException while another one runs */
    void begin(UUID id, Instant now, String by) {
        jdbc.sql("""
                        INSERT INTO privacy.retention_run (id, started_at, asked_by)
                        VALUES (:id, :now, :by)""").param("id", id).param("now", time(now)).param("by", by).update();
    }

    /** Ends runs whose process is gone. */
    void endStuck(Instant before, Instant now) {
        jdbc.sql("""
                        UPDATE privacy.retention_run
                        SET finished_at = :now
                        WHERE finished_at IS NULL AND started_at < :before""").param("now", time(now)).param("before", time(before)).update();
    }

    void finish(UUID id, Instant now) {
        jdbc.sql("UPDATE privacy.retention_run SET finished_at = :now WHERE id = :id AND finished_at IS NULL")
                .param("now", time(now))
                .param("id", id)
                .update();
    }

    void result(UUID run, String rule, Instant before, long erased, boolean failed) {
        jdbc.sql("""
                        INSERT INTO privacy.retention_result (run_id, rule, before, erased, failed)
                        VALUES (:run, :rule, :before, :erased, :failed)""")
                .param("run", run)
                .param("rule", rule)
                .param("before", time(before))
                .param("erased", erased)
                .param("failed", failed)
                .update();
    }

    List<RetentionRun> latest(int most) {
        record Run(UUID id, Instant startedAt, @Nullable Instant finishedAt, String askedBy) {}
        record Row(UUID runId, String rule, long erased, boolean failed) {}
        List<Run> runs = jdbc.sql("""
                        SELECT id, started_at, finished_at, asked_by
                        FROM privacy.retention_run
                        ORDER BY started_at DESC
                        LIMIT :most""").param("most", most).query(Run.class).list();
        Map<UUID, List<Row>> rows = jdbc
                .sql("""
                        SELECT run_id, rule, erased, failed
                        FROM privacy.retention_result
                        WHERE run_id = ANY (:runs) AND (erased > 0 OR failed)
                        ORDER BY rule""")
                .param("runs", runs.stream().map(Run::id).toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::runId));
        return runs.stream()
                .map(run -> new RetentionRun(
                        run.id(),
                        run.startedAt(),
                        run.finishedAt(),
                        run.askedBy().isEmpty(),
                        rows.getOrDefault(run.id(), List.of()).stream()
                                .map(row -> new RetentionRun.Result(
                                        RetentionTerms.of(row.rule()).title(), row.erased(), row.failed()))
                                .toList()))
                .toList();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
