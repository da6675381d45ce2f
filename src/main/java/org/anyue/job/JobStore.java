package org.anyue.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anyue.shared.RetentionRule;
import org.anyue.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** State of each job and its runs. */
@Component
class JobStore {

    private static final String MATCHES = """
            FROM job.run
            WHERE (:code = '' OR code = :code) AND (:outcome = '' OR outcome = :outcome)
            """;

    private final JdbcClient jdbc;

    JobStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void know(String code) {
        jdbc.sql("INSERT INTO job.job (code) VALUES (:code) ON CONFLICT DO NOTHING")
                .param("code", code)
                .update();
    }

    /**
     * A run that may begin.
     *
     * @param askedBy empty when it was due
     * @param brokenOff when a run began that never ended; null as a rule
     */
    record Begun(String askedBy, @Nullable Instant brokenOff, String brokenOn) {}

    /** Empty while the job is paused and nobody asked for it. */
    Optional<Begun> begin(String code, String node, Instant at) {
        return jdbc.sql("""
                        WITH former AS (
                            SELECT code, wanted_by, running_since, running_on
                            FROM job.job
                            WHERE code = :code
                            FOR UPDATE)
                        UPDATE job.job
                        SET running_since = :at, running_on = :node, wanted_by = ''
                        FROM former
                        WHERE job.code = former.code AND (NOT job.paused OR former.wanted_by <> '')
                        RETURNING former.wanted_by, former.running_since, former.running_on""")
                .param("code", code)
                .param("node", node)
                .param("at", Timestamp.from(at))
                .query((row, _) -> new Begun(
                        row.getString("wanted_by"), instant(row, "running_since"), row.getString("running_on")))
                .optional();
    }

    void end(JobRun run) {
        jdbc.sql("""
                        UPDATE job.job
                        SET running_since = NULL, last_at = :at, last_millis = :millis, last_outcome = :outcome,
                            last_words = :words
                        WHERE code = :code""")
                .param("code", run.code())
                .param("at", Timestamp.from(run.startedAt()))
                .param("millis", run.lasted().toMillis())
                .param("outcome", run.outcome().name())
                .param("words", run.words())
                .update();
    }

    void keep(UUID id, JobRun run) {
        jdbc.sql("""
                        INSERT INTO job.run (id, code, started_at, millis, outcome, words, asked_by, node)
                        VALUES (:id, :code, :at, :millis, :outcome, :words, :by, :node)""")
                .param("id", id)
                .param("code", run.code())
                .param("at", Timestamp.from(run.startedAt()))
                .param("millis", run.lasted().toMillis())
                .param("outcome", run.outcome().name())
                .param("words", run.words())
                .param("by", run.askedBy())
                .param("node", run.node())
                .update();
    }

    /** @return whether it changed */
    boolean pause(String code, boolean paused) {
        return jdbc.sql("UPDATE job.job SET paused = :paused WHERE code = :code AND paused <> :paused")
                        .param("code", code)
                        .param("paused", paused)
                        .update()
                == 1;
    }

    void want(String code, String by) {
        jdbc.sql("UPDATE job.job SET wanted_by = :by WHERE code = :code")
                .param("code", code)
                .param("by", by)
                .update();
    }

    RetentionRule.Due before(Instant limit) {
        return jdbc.sql("SELECT count(*), min(started_at) AS oldest FROM job.run WHERE started_at < :limit")
                .param("limit", Timestamp.from(limit))
                .query(RetentionRule.Due.class)
                .single();
    }

    long removeBefore(Instant limit) {
        return jdbc.sql("DELETE FROM job.run WHERE started_at < :limit")
                .param("limit", Timestamp.from(limit))
                .update();
    }

    record Standing(
            boolean paused,
            @Nullable Instant next,
            @Nullable Instant runningSince,
            @Nullable JobRun last) {}

    Map<String, Standing> standing() {
        Map<String, Standing> found = new HashMap<>();
        jdbc.sql("""
                        SELECT job.code, job.paused, job.running_since, job.last_at AS started_at,
                               job.last_millis AS millis, job.last_outcome AS outcome, job.last_words AS words,
                               '' AS asked_by, job.running_on AS node, execution.execution_time
                        FROM job.job
                        LEFT JOIN job.execution ON execution.task_name = job.code""")
                .query((row, number) -> {
                    found.put(
                            row.getString("code"),
                            new Standing(
                                    row.getBoolean("paused"),
                                    instant(row, "execution_time"),
                                    instant(row, "running_since"),
                                    row.getTimestamp("started_at") == null ? null : run(row, number)));
                    return number;
                })
                .list();
        return found;
    }

    /** Newest first. */
    Slice<JobRun> runs(String code, String outcome, int page, int size) {
        long total = jdbc.sql("SELECT count(*) " + MATCHES)
                .param("code", code)
                .param("outcome", outcome)
                .query(Long.class)
                .single();
        List<JobRun> rows = jdbc.sql("""
                        SELECT code, started_at, millis, outcome, words, asked_by, node
                        """ + MATCHES + """
                        ORDER BY started_at DESC, id DESC
                        LIMIT :size OFFSET :skipped""")
                .param("code", code)
                .param("outcome", outcome)
                .param("size", size)
                .param("skipped", (page - 1L) * size)
                .query(JobStore::run)
                .list();
        return new Slice<>(rows, page, size, total);
    }

    private static JobRun run(ResultSet row, int number) throws SQLException {
        return new JobRun(
                row.getString("code"),
                Objects.requireNonNull(instant(row, "started_at")),
                Duration.ofMillis(row.getLong("millis")),
                JobOutcome.valueOf(row.getString("outcome")),
                row.getString("words"),
                row.getString("asked_by"),
                row.getString("node"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
