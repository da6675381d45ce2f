package org.anyue.quiz;

import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.anyue.shared.RetentionRule;
import org.anyue.vault.BlindIndex;
import org.anyue.vault.SealedColumn;
import org.anyue.vault.SealedRows;
import org.anyue.vault.SealedTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last code of each phone number; of both only keyed hashes. */
@Component
class PhoneCodeStore implements SealedRows, RetentionRule.Owner {

    private static final String PHONE = "quiz.phone_code.phone_index";
    private static final String CODE = "quiz.phone_code.code_index";

    private final JdbcClient jdbc;
    private final BlindIndex index;

    PhoneCodeStore(JdbcClient jdbc, BlindIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    byte[] mark(String phone, String digits) {
        return index.of(CODE, phone + " " + digits);
    }

    /** Bound to the number, so that a code for one proves no other. */
    boolean fits(PhoneCode code, String phone, String digits) {
        boolean fits = false;
        for (byte[] mark : index.all(CODE, phone + " " + digits)) {
            fits |= MessageDigest.isEqual(mark, code.index());
        }
        return fits;
    }

    /** Locked: two tries must not both count as one. */
    Optional<PhoneCode> find(String phone) {
        return jdbc.sql("""
                        SELECT code_index, made_at, expires_at, tries_left, since, sent
                        FROM quiz.phone_code
                        WHERE phone_index IN (:phones)
                        FOR UPDATE""")
                .param("phones", index.all(PHONE, phone))
                .query((row, _) -> new PhoneCode(
                        row.getBytes("code_index"),
                        row.getTimestamp("made_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getInt("tries_left"),
                        row.getTimestamp("since").toInstant(),
                        row.getInt("sent")))
                .optional();
    }

    void put(String phone, PhoneCode code) {
        jdbc.sql("""
                        INSERT INTO quiz.phone_code
                            (phone_index, code_index, made_at, expires_at, tries_left, since, sent)
                        VALUES (:phone, :index, :made, :expires, :tries, :since, :sent)
                        ON CONFLICT (phone_index) DO UPDATE
                        SET code_index = excluded.code_index, made_at = excluded.made_at,
                            expires_at = excluded.expires_at, tries_left = excluded.tries_left,
                            since = excluded.since, sent = excluded.sent""")
                .param("phone", index.of(PHONE, phone))
                .param("index", code.index())
                .param("made", Timestamp.from(code.madeAt()))
                .param("expires", Timestamp.from(code.expiresAt()))
                .param("tries", code.triesLeft())
                .param("since", Timestamp.from(code.since()))
                .param("sent", code.sent())
                .update();
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(new SealedTable(
                "竞赛的手机验证码",
                "quiz.phone_code",
                List.of("phone_index"),
                List.of(SealedColumn.oneWay("phone_index"), SealedColumn.oneWay("code_index"))));
    }

    @Override
    public List<RetentionRule> retentionRules() {
        return List.of(new RetentionRule("quiz.phone-codes", this::due, this::forget));
    }

    private RetentionRule.Due due(Instant before) {
        return jdbc.sql("SELECT count(*), min(made_at) AS oldest FROM quiz.phone_code WHERE made_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(RetentionRule.Due.class)
                .single();
    }

    private long forget(Instant before) {
        return jdbc.sql("DELETE FROM quiz.phone_code WHERE made_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
