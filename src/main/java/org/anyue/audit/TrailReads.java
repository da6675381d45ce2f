package org.anyue.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.anyue.shared.Slice;
import org.anyue.vault.BlindIndex;
import org.anyue.vault.FieldCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All questions to the trail. */
@Repository
class TrailReads {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final HexFormat HEX = HexFormat.of();
    private static final String MATCHES = """
            WHERE (:action = '' OR record.action LIKE :actionStart)
              AND (:object = '' OR record.object_id = :object)
              AND (:actor = '' OR record.actor_id = :actor OR record.actor_id IN (
                      SELECT named.actor_id
                      FROM audit.actor_name named
                      WHERE named.name_index IN (:actorIndexes)))
              AND (:unit = '' OR record.unit_id = :unit)
              AND (:address = '' OR record.request_id IN (
                      SELECT came.request_id
                      FROM audit.request_address came
                      WHERE came.address_index IN (:addressIndexes)))
              AND (CAST(:from AS timestamptz) IS NULL OR record.at >= :from)
              AND (CAST(:until AS timestamptz) IS NULL OR record.at < :until)
            """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BlindIndex index;

    TrailReads(JdbcClient jdbc, FieldCipher cipher, BlindIndex index) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.index = index;
    }

    TrailHead head() {
        return jdbc.sql("""
                SELECT seq, hash, mac, key_id
                FROM audit.head
                """).query(TrailHead.class).single();
    }

    Optional<byte[]> hashOf(long seq) {
        return jdbc.sql("""
                SELECT hash
                FROM audit.record
                WHERE seq = :seq
                """).param("seq", seq).query(byte[].class).optional();
    }

    Optional<SealedRecord> record(long seq) {
        return jdbc.sql("""
                SELECT seq, at, actor_id, role, unit_id, action, object_type, object_id, before_digest, after_digest,
                    result, request_id, previous_hash, hash, mac, key_id
                FROM audit.record
                WHERE seq = :seq
                """)
                .param("seq", seq)
                .query((row, _) -> Optional.ofNullable(TrailVerifier.read(row, seq)))
                .optional()
                .flatMap(found -> found);
    }

    Slice<TrailEntry> list(TrailFilter filter, int page, int size) {
        long total = bound(jdbc.sql("""
                SELECT count(*)
                FROM audit.record record
                """ + MATCHES), filter).query(Long.class).single();
        List<TrailEntry> rows = bound(jdbc.sql("""
                        SELECT record.seq, record.at, record.actor_id, record.role, record.unit_id, record.action,
                            record.object_type, record.object_id, record.before_digest, record.after_digest,
                            record.result, record.request_id, record.hash, (
                                SELECT kept.name_sealed
                                FROM audit.actor_name kept
                                WHERE kept.actor_id = record.actor_id
                                  AND kept.since_seq <= record.seq
                                ORDER BY kept.since_seq DESC
                                LIMIT 1) AS name_sealed, (
                                SELECT came.address_sealed
                                FROM audit.request_address came
                                WHERE came.request_id = record.request_id) AS address_sealed
                        FROM audit.record record
                        """ + MATCHES + """
                        ORDER BY record.seq DESC
                        LIMIT :size OFFSET :skip
                        """), filter)
                .param("size", size)
                .param("skip", (long) (page - 1) * size)
                .query(this::entry)
                .list();
        return new Slice<>(rows, page, size, total);
    }

    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, TrailFilter filter) {
        LocalDate last = filter.until();
        return statement
                .param("unit", filter.unit())
                .param("action", filter.action())
                .param("actionStart", escaped(filter.action()) + "%")
                .param("object", filter.object())
                .param("actor", filter.actor())
                .param("actorIndexes", index.all(ActorNameStore.COLUMN, filter.actor()))
                .param("address", filter.address())
                .param("addressIndexes", index.all(RequestAddressStore.COLUMN, filter.address()))
                .param("from", start(filter.from()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", start(last == null ? null : last.plusDays(1)), java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
    }

    static @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZONE).toOffsetDateTime();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private TrailEntry entry(ResultSet row, int number) throws SQLException {
        String actorId = row.getString("actor_id");
        byte[] sealed = row.getBytes("name_sealed");
        return new TrailEntry(
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                actorId,
                sealed == null ? "" : cipher.open(ActorNameStore.columnOf(actorId), sealed),
                row.getString("role"),
                row.getString("unit_id"),
                row.getString("action"),
                row.getString("object_type"),
                row.getString("object_id"),
                HEX.formatHex(row.getBytes("before_digest")),
                HEX.formatHex(row.getBytes("after_digest")),
                row.getString("result"),
                row.getString("request_id"),
                RequestAddressStore.masked(cipher, row),
                HEX.formatHex(row.getBytes("hash")));
    }
}
