package org.anyue.quiz;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When each paper of an examination was first given out. Those who sit one are few, and all have the same questions: a start
 * that was forgotten would be fresh time.
 */
@Component
class ExamStartStore {

    private final JdbcClient jdbc;

    ExamStartStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first start of the paper: this one, if there is no other. */
    Instant first(Attempt.Key key, Instant at) {
        return insert(key, at) ? at : find(key).orElse(at);
    }

    private boolean insert(Attempt.Key key, Instant at) {
        return jdbc.sql("""
                        INSERT INTO quiz.exam_start (contest_id, subject, day, slot, started_at)
                        VALUES (:contest, :subject, :day, :slot, :at)
                        ON CONFLICT DO NOTHING""")
                        .param("contest", key.contest().value())
                        .param("subject", key.subject())
                        .param("day", key.day())
                        .param("slot", key.slot())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private Optional<Instant> find(Attempt.Key key) {
        return jdbc.sql("""
                        SELECT started_at
                        FROM quiz.exam_start
                        WHERE contest_id = :contest AND subject = :subject AND day = :day AND slot = :slot""")
                .param("contest", key.contest().value())
                .param("subject", key.subject())
                .param("day", key.day())
                .param("slot", key.slot())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
