package org.anyue.quiz;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Suspicions. */
@Component
class SuspicionStore {

    private static final String COLUMNS = """
            SELECT id, contest_id, subject, reason, times, noticed_at, state, decided_by, words, version
            FROM quiz.suspicion
            """;

    private final JdbcClient jdbc;

    SuspicionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is there stays as it is. @return whether it is new */
    boolean noteOnce(UUID id, ContestId contest, UUID subject, SuspicionReason reason, Instant at) {
        return jdbc.sql("""
                        INSERT INTO quiz.suspicion (id, contest_id, subject, reason, times, noticed_at, state)
                        VALUES (:id, :contest, :subject, :reason, 1, :at, 'OPEN')
                        ON CONFLICT DO NOTHING""")
                        .param("id", id)
                        .param("contest", contest.value())
                        .param("subject", subject)
                        .param("reason", reason.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Once for a participant and a reason, with how often; what was decided stays decided. */
    void note(UUID id, ContestId contest, UUID subject, SuspicionReason reason, int times, Instant at) {
        jdbc.sql("""
                        INSERT INTO quiz.suspicion (id, contest_id, subject, reason, times, noticed_at, state)
                        VALUES (:id, :contest, :subject, :reason, :times, :at, 'OPEN')
                        ON CONFLICT (contest_id, subject, reason) DO UPDATE
                        SET times = suspicion.times + excluded.times""")
                .param("id", id)
                .param("contest", contest.value())
                .param("subject", subject)
                .param("reason", reason.name())
                .param("times", times)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Open ones first, then the latest. */
    List<Suspicion> of(ContestId contest) {
        return jdbc.sql(COLUMNS + """
                        WHERE contest_id = :contest
                        ORDER BY state = 'OPEN' DESC, noticed_at DESC, id
                        LIMIT 500""")
                .param("contest", contest.value())
                .query(SuspicionStore::suspicion)
                .list();
    }

    List<Suspicion> of(ContestId contest, UUID subject) {
        return jdbc.sql(COLUMNS + "WHERE contest_id = :contest AND subject = :subject ORDER BY noticed_at")
                .param("contest", contest.value())
                .param("subject", subject)
                .query(SuspicionStore::suspicion)
                .list();
    }

    Optional<Suspicion> find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(SuspicionStore::suspicion)
                .optional();
    }

    boolean decide(Suspicion suspicion, SuspicionState state, String by, String words, Instant at) {
        return jdbc.sql("""
                        UPDATE quiz.suspicion
                        SET state = :state, decided_by = :by, decided_at = :at, words = :words, version = version + 1
                        WHERE id = :id AND version = :version""")
                        .param("state", state.name())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("words", words)
                        .param("id", suspicion.id())
                        .param("version", suspicion.version())
                        .update()
                == 1;
    }

    /** Excluded participants with the first reason. */
    Map<UUID, SuspicionReason> excluded(ContestId contest) {
        Map<UUID, SuspicionReason> excluded = new java.util.HashMap<>();
        jdbc.sql(COLUMNS + "WHERE contest_id = :contest AND state = 'EXCLUDED' ORDER BY noticed_at DESC, id")
                .param("contest", contest.value())
                .query(SuspicionStore::suspicion)
                .list()
                .forEach(one -> excluded.putIfAbsent(one.subject(), one.reason()));
        return excluded;
    }

    /** @return for each reason how many participants are open, cleared and excluded */
    Map<SuspicionReason, int[]> counts(ContestId contest) {
        Map<SuspicionReason, int[]> counts = new EnumMap<>(SuspicionReason.class);
        jdbc.sql("""
                        SELECT reason, state, count(*) AS subjects
                        FROM quiz.suspicion
                        WHERE contest_id = :contest
                        GROUP BY reason, state""")
                .param("contest", contest.value())
                .query((row, number) -> counts.computeIfAbsent(
                                        SuspicionReason.valueOf(row.getString("reason")), _ -> new int[3])[
                                SuspicionState.valueOf(row.getString("state")).ordinal()] =
                        row.getInt("subjects"))
                .list();
        return counts;
    }

    private static Suspicion suspicion(ResultSet row, int number) throws SQLException {
        return new Suspicion(
                row.getObject("id", UUID.class),
                new ContestId(row.getObject("contest_id", UUID.class)),
                row.getObject("subject", UUID.class),
                SuspicionReason.valueOf(row.getString("reason")),
                row.getInt("times"),
                row.getObject("noticed_at", OffsetDateTime.class).toInstant(),
                SuspicionState.valueOf(row.getString("state")),
                row.getString("decided_by"),
                row.getString("words"),
                row.getInt("version"));
    }
}
