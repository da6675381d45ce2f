package org.anyue.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.anyue.shared.Masked;
import org.anyue.shared.RetentionRule;
import org.anyue.vault.BlindIndex;
import org.anyue.vault.FieldCipher;
import org.anyue.vault.SealedColumn;
import org.anyue.vault.SealedRows;
import org.anyue.vault.SealedTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From where requests came, beside the chain: one encrypted row for each request that left a record. */
@Repository
class RequestAddressStore implements SealedRows, RetentionRule.Owner {

    static final String COLUMN = "audit.request_address.address";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BlindIndex index;

    RequestAddressStore(JdbcClient jdbc, FieldCipher cipher, BlindIndex index) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.index = index;
    }

    /** Before the head is locked: nobody waits for it. All records of a transaction are of one request. */
    void keep(List<PendingRecord> pending, Instant now) {
        PendingRecord first = pending.getFirst();
        if (first.requestId().isEmpty() || first.address().isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO audit.request_address (request_id, address_sealed, address_index, kept_at)
                VALUES (:request, :sealed, :index, :now)
                ON CONFLICT (request_id) DO NOTHING
                """)
                .param("request", first.requestId())
                .param("sealed", cipher.seal(columnOf(first.requestId()), first.address()))
                .param("index", index.of(COLUMN, first.address()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<String> ofRecord(long seq) {
        return jdbc.sql("""
                SELECT record.request_id, kept.address_sealed
                FROM audit.record record
                JOIN audit.request_address kept ON kept.request_id = record.request_id
                WHERE record.seq = :seq
                """)
                .param("seq", seq)
                .query((row, _) -> cipher.open(columnOf(row.getString("request_id")), row.getBytes("address_sealed")))
                .optional();
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(new SealedTable(
                "审计记录旁的网络地址",
                "audit.request_address",
                List.of("request_id"),
                List.of(SealedColumn.of("address_sealed", key -> columnOf(key.getFirst()))
                        .indexed("address_index", COLUMN))));
    }

    @Override
    public List<RetentionRule> retentionRules() {
        return List.of(new RetentionRule("audit.addresses", this::due, this::erase));
    }

    private RetentionRule.Due due(Instant before) {
        return jdbc.sql("""
                        SELECT count(*), min(kept_at) AS oldest
                        FROM audit.request_address
                        WHERE kept_at < :before""")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(RetentionRule.Due.class)
                .single();
    }

    private long erase(Instant before) {
        return jdbc.sql("DELETE FROM audit.request_address WHERE kept_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of a row with {@code request_id} and {@code address_sealed}, as lists show it; empty when none is kept. */
    static String masked(FieldCipher cipher, ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("address_sealed");
        return sealed == null ? "" : Masked.address(cipher.open(columnOf(row.getString("request_id")), sealed));
    }

    /** The request is bound in, so that one request's address cannot be put beside another's deeds. */
    static String columnOf(String requestId) {
        return COLUMN + " " + requestId;
    }
}
