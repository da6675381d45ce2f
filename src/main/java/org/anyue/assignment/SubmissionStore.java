package org.anyue.assignment;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions that were handed in, and the records that modules above count. */
@Component
class SubmissionStore {

    private final JdbcClient jdbc;

    SubmissionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SubmissionReceipt> byToken(AssignmentId assignment, UUID token) {
        return jdbc.sql("""
                        SELECT number, submitted_at, complete_at
                        FROM assignment.submission
                        WHERE assignment_id = :assignment AND token = :token""")
                .param("assignment", assignment.value())
                .param("token", token)
                .query((row, number) -> new SubmissionReceipt(
                        row.getInt("number"),
                        row.getTimestamp("submitted_at").toInstant(),
                        row.getTimestamp("complete_at") != null))
                .optional();
    }

    /** Holds the rows until the transaction ends, in the order of their ids. */
    void lock(AssignmentId id, List<AssignmentId> also) {
        jdbc.sql("SELECT id FROM assignment.assignment WHERE id = ANY (:ids) ORDER BY id FOR UPDATE")
                .param(
                        "ids",
                        Stream.concat(Stream.of(id), also.stream())
                                .map(AssignmentId::value)
                                .toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /**
     * @param by name of the office that filled it in for the bearer, empty when the bearer did itself
     * @param with the assignment that it was handed in with, null for by itself
     */
    record Filing(String by, @Nullable AssignmentId with) {}

    /** @return false when somebody else has written this token or this number meanwhile */
    boolean add(
            Assignment assignment, SubmissionContent content, AssignmentStore.Hand hand, Filing filing, Instant at) {
        int number = assignment.standing().submission();
        boolean complete = assignment.standing().complete();
        int added = jdbc.sql("""
                        INSERT INTO assignment.submission
                            (assignment_id, number, token, text, submitted_at, account_id, actor_name, complete_at,
                             filed_by, answered_with)
                        VALUES (:assignment, :number, :token, :text, :at, :account, :name, :completeAt, :filedBy, :with)
                        ON CONFLICT DO NOTHING""")
                .param("assignment", assignment.id().value())
                .param("number", number)
                .param("token", content.token())
                .param("text", content.text())
                .param("at", Timestamp.from(at))
                .param("account", hand.account())
                .param("name", hand.name())
                .param("completeAt", complete ? Timestamp.from(at) : null)
                .param("filedBy", filing.by())
                .param("with", filing.with() == null ? null : filing.with().value())
                .update();
        if (added == 0) {
            return false;
        }
        addFigures(assignment.id(), number, content.figures());
        addEvidence(assignment.id(), number, content.evidence());
        return true;
    }

    private void addFigures(AssignmentId assignment, int number, Map<String, BigDecimal> figures) {
        figures.forEach((key, value) -> jdbc.sql("""
                        INSERT INTO assignment.submission_figure (assignment_id, number, key, value)
                        VALUES (:assignment, :number, :key, :value)""")
                .param("assignment", assignment.value())
                .param("number", number)
                .param("key", key)
                .param("value", value)
                .update());
    }

    private void addEvidence(AssignmentId assignment, int number, List<UUID> evidence) {
        for (int i = 0; i < evidence.size(); i++) {
            jdbc.sql("""
                            INSERT INTO assignment.submission_evidence (assignment_id, number, evidence_id, position)
                            VALUES (:assignment, :number, :evidence, :position)""")
                    .param("assignment", assignment.value())
                    .param("number", number)
                    .param("evidence", evidence.get(i))
                    .param("position", i)
                    .update();
        }
    }

    void withdraw(AssignmentId assignment, int number, Instant at) {
        require(jdbc.sql("""
                        UPDATE assignment.submission
                        SET withdrawn_at = :at
                        WHERE assignment_id = :assignment AND number = :number AND withdrawn_at IS NULL""")
                .param("assignment", assignment.value())
                .param("number", number)
                .param("at", Timestamp.from(at))
                .update());
    }

    /** When an earlier version was complete that was not withdrawn, null when none was. */
    @Nullable
    Instant completeBefore(AssignmentId assignment, int number) {
        return jdbc.sql("""
                        SELECT complete_at
                        FROM assignment.submission
                        WHERE assignment_id = :assignment AND number < :number
                          AND withdrawn_at IS NULL AND complete_at IS NOT NULL
                        ORDER BY complete_at
                        LIMIT 1""")
                .param("assignment", assignment.value())
                .param("number", number)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
    }

    void receivePaper(AssignmentId assignment, int number, Instant at) {
        require(jdbc.sql("""
                        UPDATE assignment.submission
                        SET paper_received_at = coalesce(paper_received_at, :at),
                            complete_at = coalesce(complete_at, :at)
                        WHERE assignment_id = :assignment AND number = :number""")
                .param("assignment", assignment.value())
                .param("number", number)
                .param("at", Timestamp.from(at))
                .update());
    }

    /** Puts a record in or, held at another time, moves it. */
    void credit(AssignmentId assignment, UUID record, Instant heldAt) {
        jdbc.sql("""
                        INSERT INTO assignment.credit (assignment_id, record_id, held_at)
                        VALUES (:assignment, :record, :held)
                        ON CONFLICT (assignment_id, record_id) DO UPDATE SET held_at = excluded.held_at""")
                .param("assignment", assignment.value())
                .param("record", record)
                .param("held", Timestamp.from(heldAt))
                .update();
    }

    void uncredit(AssignmentId assignment, UUID record) {
        jdbc.sql("DELETE FROM assignment.credit WHERE assignment_id = :assignment AND record_id = :record")
                .param("assignment", assignment.value())
                .param("record", record)
                .update();
    }

    List<Instant> credits(AssignmentId assignment) {
        return jdbc
                .sql("SELECT held_at FROM assignment.credit WHERE assignment_id = :assignment ORDER BY held_at")
                .param("assignment", assignment.value())
                .query(Timestamp.class)
                .list()
                .stream()
                .map(Timestamp::toInstant)
                .toList();
    }

    private static void require(int rows) {
        if (rows != 1) {
            throw new IllegalStateException(rows + " submissions changed");
        }
    }
}
