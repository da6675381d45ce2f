package org.anyue.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.anyue.shared.Slice;
import org.anyue.vault.BlindIndex;
import org.anyue.vault.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sign-ins as the trail has them. A refused one was done by nobody, so the account is its object. */
@Repository
class SignInReads {

    private static final String ACCOUNT = """
            CASE WHEN record.action IN ('identity.sign-in-failed', 'identity.access-refused') THEN record.object_id
                 ELSE record.actor_id END""";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BlindIndex index;

    SignInReads(JdbcClient jdbc, FieldCipher cipher, BlindIndex index) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.index = index;
    }

    /** Newest first, or oldest first. */
    Slice<SignInEntry> list(SignInFilter filter, boolean oldestFirst, int page, int size) {
        SignInFilter.Kind kind = filter.kind();
        String matches = "WHERE record.action IN " + (kind == null ? SignInFilter.Kind.ALL : kind.actions())
                + """
                  AND (:person = '' OR %1$s = :person OR %1$s IN (
                          SELECT named.actor_id
                          FROM audit.actor_name named
                          WHERE named.name_index IN (:personIndexes)))
                  AND (CAST(:from AS timestamptz) IS NULL OR record.at >= :from)
                  AND (CAST(:until AS timestamptz) IS NULL OR record.at < :until)
                """.formatted(ACCOUNT);
        long total = bound(jdbc.sql("SELECT count(*) FROM audit.record record " + matches), filter)
                .query(Long.class)
                .single();
        List<SignInEntry> rows = bound(
                        jdbc.sql("SELECT record.seq, record.at, " + ACCOUNT + """
                                 AS account, record.role, record.unit_id, record.action, record.result, (
                                    SELECT kept.name_sealed
                                    FROM audit.actor_name kept
                                    WHERE kept.actor_id = %s
                                    ORDER BY kept.since_seq <= record.seq DESC, kept.since_seq DESC
                                    LIMIT 1) AS name_sealed, record.request_id, (
                                    SELECT came.address_sealed
                                    FROM audit.request_address came
                                    WHERE came.request_id = record.request_id) AS address_sealed
                                FROM audit.record record
                                """.formatted(ACCOUNT) + matches
                                + " ORDER BY record.seq "
                                + (oldestFirst ? "ASC" : "DESC") + " LIMIT :size OFFSET :skip"),
                        filter)
                .param("size", size)
                .param("skip", (long) (page - 1) * size)
                .query(this::entry)
                .list();
        return new Slice<>(rows, page, size, total);
    }

    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, SignInFilter filter) {
        LocalDate last = filter.until();
        return statement
                .param("person", filter.person())
                .param("personIndexes", index.all(ActorNameStore.COLUMN, filter.person()))
                .param("from", TrailReads.start(filter.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "until",
                        TrailReads.start(last == null ? null : last.plusDays(1)),
                        Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private SignInEntry entry(ResultSet row, int number) throws SQLException {
        String account = row.getString("account");
        byte[] sealed = row.getBytes("name_sealed");
        return new SignInEntry(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                account,
                sealed == null ? "" : cipher.open(ActorNameStore.columnOf(account), sealed),
                row.getString("role"),
                row.getString("unit_id"),
                row.getString("action"),
                row.getString("result"),
                RequestAddressStore.masked(cipher, row));
    }
}
