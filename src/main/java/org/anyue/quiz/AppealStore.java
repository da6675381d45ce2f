package org.anyue.quiz;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.shared.RetentionRule;
import org.anyue.vault.FieldCipher;
import org.anyue.vault.SealedColumn;
import org.anyue.vault.SealedRows;
import org.anyue.vault.SealedTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appeals; what somebody wrote is sealed. */
@Component
class AppealStore implements SealedRows, RetentionRule.Owner {

    private static final String WORDS = "quiz.appeal.words";
    private static final String COLUMNS = """
            SELECT id, contest_id, subject, words_sealed, received_at, due_on, state, answer, version
            FROM quiz.appeal
            """;
    private static final String OLD = "FROM quiz.appeal WHERE state <> 'RECEIVED' AND decided_at < :before";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    AppealStore(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** @return false when one is open already */
    boolean insert(UUID id, ContestId contest, UUID subject, String words, Instant now, LocalDate due) {
        return jdbc.sql("""
                        INSERT INTO quiz.appeal (id, contest_id, subject, words_sealed, received_at, due_on, state)
                        VALUES (:id, :contest, :subject, :words, :now, :due, 'RECEIVED')
                        ON CONFLICT DO NOTHING""")
                        .param("id", id)
                        .param("contest", contest.value())
                        .param("subject", subject)
                        .param("words", cipher.seal(WORDS + " " + id, words))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("due", due)
                        .update()
                == 1;
    }

    /** Open ones first, the oldest first. */
    List<Appeal> of(ContestId contest) {
        return jdbc.sql(COLUMNS + """
                        WHERE contest_id = :contest
                        ORDER BY state = 'RECEIVED' DESC, received_at, id
                        LIMIT 500""")
                .param("contest", contest.value())
                .query(this::appeal)
                .list();
    }

    Optional<Appeal> latest(ContestId contest, UUID subject) {
        return jdbc.sql(COLUMNS + """
                        WHERE contest_id = :contest AND subject = :subject
                        ORDER BY received_at DESC LIMIT 1""")
                .param("contest", contest.value())
                .param("subject", subject)
                .query(this::appeal)
                .optional();
    }

    Optional<Appeal> find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(this::appeal)
                .optional();
    }

    boolean decide(Appeal appeal, Appeal.State state, String answer, String by, Instant at) {
        return jdbc.sql("""
                        UPDATE quiz.appeal
                        SET state = :state, answer = :answer, decided_by = :by, decided_at = :at, version = version + 1
                        WHERE id = :id AND version = :version""")
                        .param("state", state.name())
                        .param("answer", answer)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", appeal.id())
                        .param("version", appeal.version())
                        .update()
                == 1;
    }

    int count(ContestId contest, Appeal.State state) {
        return jdbc.sql("SELECT count(*) FROM quiz.appeal WHERE contest_id = :contest AND state = :state")
                .param("contest", contest.value())
                .param("state", state.name())
                .query(Integer.class)
                .single();
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(new SealedTable(
                "竞赛申诉",
                "quiz.appeal",
                List.of("id"),
                List.of(SealedColumn.of("words_sealed", key -> WORDS + " " + key.getFirst()))));
    }

    @Override
    public List<RetentionRule> retentionRules() {
        return List.of(new RetentionRule("quiz.appeals", this::due, this::forget));
    }

    private RetentionRule.Due due(Instant before) {
        return jdbc.sql("SELECT count(*), min(decided_at) AS oldest " + OLD)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(RetentionRule.Due.class)
                .single();
    }

    private long forget(Instant before) {
        return jdbc.sql("DELETE " + OLD)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Appeal appeal(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Appeal(
                id,
                new ContestId(row.getObject("contest_id", UUID.class)),
                row.getObject("subject", UUID.class),
                cipher.open(WORDS + " " + id, row.getBytes("words_sealed")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class),
                Appeal.State.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getInt("version"));
    }
}
