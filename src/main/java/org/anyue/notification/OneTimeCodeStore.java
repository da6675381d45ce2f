package org.anyue.notification;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
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

/** The last code of each subject; of subject and code only keyed hashes. */
@Component
class OneTimeCodeStore implements SealedRows, RetentionRule.Owner {

    private static final String SUBJECT = "notification.one_time_code.subject_index";
    private static final String CODE = "notification.one_time_code.code_index";

    private final JdbcClient jdbc;
    private final BlindIndex index;

    OneTimeCodeStore(JdbcClient jdbc, BlindIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    byte[] mark(CodeFor whom, String digits) {
        return index.of(CODE, bound(whom, digits));
    }

    boolean fits(OneTimeCode code, CodeFor whom, String digits) {
        boolean fits = false;
        for (byte[] mark : index.all(CODE, bound(whom, digits))) {
            fits |= MessageDigest.isEqual(mark, code.index());
        }
        return fits;
    }

    private static String bound(CodeFor whom, String digits) {
        return String.join("|", whom.purpose(), whom.subject(), whom.channel().name(), whom.address(), digits);
    }

    private static String named(String purpose, String subject) {
        return purpose + "|" + subject;
    }

    /** Locked: two tries must not both count as one. */
    Optional<OneTimeCode> lock(String purpose, String subject) {
        return find(purpose, subject, "FOR UPDATE");
    }

    /** Locked also where none was sent yet: two who ask at once must not both be the first. */
    OneTimeCode lockOrBegin(String purpose, String subject) {
        return lock(purpose, subject).orElseGet(() -> {
            OneTimeCode none = OneTimeCode.none(index.of(SUBJECT, named(purpose, subject)));
            jdbc.sql("""
                            INSERT INTO notification.one_time_code
                                (subject_index, code_index, made_at, expires_at, tries_left, since, sent)
                            VALUES (:subject, :index, :made, :made, 0, :made, 0)
                            ON CONFLICT (subject_index) DO NOTHING""")
                    .param("subject", none.subject())
                    .param("index", none.index())
                    .param("made", time(none.madeAt()))
                    .update();
            return lock(purpose, subject).orElse(none);
        });
    }

    /** Only to look at. */
    Optional<OneTimeCode> peek(String purpose, String subject) {
        return find(purpose, subject, "");
    }

    private Optional<OneTimeCode> find(String purpose, String subject, String lock) {
        return jdbc.sql("""
                        SELECT subject_index, code_index, made_at, expires_at, tries_left, since, sent
                        FROM notification.one_time_code
                        WHERE subject_index IN (:subjects)
                        ORDER BY made_at DESC
                        LIMIT 1
                        """ + lock)
                .param("subjects", index.all(SUBJECT, named(purpose, subject)))
                .query(OneTimeCodeStore::code)
                .optional();
    }

    private static OneTimeCode code(ResultSet row, int number) throws SQLException {
        return new OneTimeCode(
                row.getBytes("subject_index"),
                row.getBytes("code_index"),
                instant(row, "made_at"),
                instant(row, "expires_at"),
                row.getInt("tries_left"),
                instant(row, "since"),
                row.getInt("sent"));
    }

    void put(OneTimeCode code) {
        int rows = jdbc.sql("""
                        UPDATE notification.one_time_code
                        SET code_index = :index, made_at = :made, expires_at = :expires,
                            tries_left = :tries, since = :since, sent = :sent
                        WHERE subject_index = :subject""")
                .param("subject", code.subject())
                .param("index", code.index())
                .param("made", time(code.madeAt()))
                .param("expires", time(code.expiresAt()))
                .param("tries", code.triesLeft())
                .param("since", time(code.since()))
                .param("sent", code.sent())
                .update();
        if (rows != 1) {
            throw new IllegalStateException("a code is written only where it was locked");
        }
    }

    void delete(String purpose, String subject) {
        jdbc.sql("DELETE FROM notification.one_time_code WHERE subject_index IN (:subjects)")
                .param("subjects", index.all(SUBJECT, named(purpose, subject)))
                .update();
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(new SealedTable(
                "短信和邮件验证码",
                "notification.one_time_code",
                List.of("subject_index"),
                List.of(SealedColumn.oneWay("subject_index"), SealedColumn.oneWay("code_index"))));
    }

    @Override
    public List<RetentionRule> retentionRules() {
        return List.of(new RetentionRule("notification.codes", this::due, this::forget));
    }

    private RetentionRule.Due due(Instant before) {
        return jdbc.sql("""
                        SELECT count(*), min(made_at) AS oldest
                        FROM notification.one_time_code
                        WHERE made_at < :before""")
                .param("before", time(before))
                .query(RetentionRule.Due.class)
                .single();
    }

    private long forget(Instant before) {
        return jdbc.sql("DELETE FROM notification.one_time_code WHERE made_at < :before")
                .param("before", time(before))
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
