package org.anyue.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Results of the verifier. */
@Repository
class VerificationStore {

    private final JdbcClient jdbc;

    VerificationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, String askedBy, Verification done) {
        Verdict.Broken broken = done.verdict() instanceof Verdict.Broken found ? found : null;
        jdbc.sql("""
                INSERT INTO audit.verification (id, started_at, finished_at, asked_by, records, head, broken_seq, flaw)
                VALUES (:id, :startedAt, :finishedAt, :askedBy, :records, :head, :brokenSeq, :flaw)
                """)
                .param("id", id)
                .param("startedAt", done.startedAt().atOffset(ZoneOffset.UTC))
                .param("finishedAt", done.finishedAt().atOffset(ZoneOffset.UTC))
                .param("askedBy", askedBy)
                .param("records", done.verdict().records())
                .param("head", done.verdict() instanceof Verdict.Intact intact ? intact.head() : "")
                .param("brokenSeq", broken == null ? null : broken.seq(), Types.BIGINT)
                .param("flaw", broken == null ? "" : broken.why().name())
                .update();
    }

    Optional<Verification> latest() {
        return jdbc.sql("""
                SELECT started_at, finished_at, records, head, broken_seq, flaw
                FROM audit.verification
                ORDER BY started_at DESC
                LIMIT 1
                """).query(VerificationStore::verification).optional();
    }

    private static Verification verification(ResultSet row, int number) throws SQLException {
        String flaw = row.getString("flaw");
        long records = row.getLong("records");
        Verdict verdict = flaw.isEmpty()
                ? new Verdict.Intact(records, row.getString("head"))
                : new Verdict.Broken(records, row.getLong("broken_seq"), Flaw.valueOf(flaw));
        return new Verification(
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("finished_at", OffsetDateTime.class).toInstant(),
                verdict);
    }
}
