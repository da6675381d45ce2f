package org.anyue.draw;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.vault.FieldCipher;
import org.anyue.vault.SealedColumn;
import org.anyue.vault.SealedRows;
import org.anyue.vault.SealedTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** PrizeClaims of winners; how to reach them is sealed. */
@Component
class PrizeClaimStore implements SealedRows {

    private static final String CONTACT = "draw.claim.contact";
    private static final String COLUMNS = """
            SELECT draw, entry_id, tier, way, claimed_at, contact_sealed, handed_at, handed_name
            FROM draw.claim
            """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    PrizeClaimStore(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** A second claim of the same entry changes nothing. */
    boolean insert(UUID draw, Claim claim) {
        String bound = CONTACT + " " + draw + " " + claim.entryId();
        return jdbc.sql("""
                        INSERT INTO draw.claim (draw, entry_id, tier, way, claimed_at, contact_sealed)
                        VALUES (:draw, :entryId, :tier, :way, :at, :contact)
                        ON CONFLICT (draw, entry_id) DO NOTHING""")
                        .param("draw", draw)
                        .param("entryId", claim.entryId())
                        .param("tier", claim.tier())
                        .param("way", claim.way().name())
                        .param("at", Timestamp.from(claim.claimedAt()))
                        .param(
                                "contact",
                                claim.contact().isEmpty() ? null : cipher.seal(bound, claim.contact()),
                                Types.BINARY)
                        .update()
                == 1;
    }

    /** @return whether it had not been handed over before */
    boolean handOver(UUID draw, String entryId, Actor by, Instant now) {
        return jdbc.sql("""
                        UPDATE draw.claim
                        SET handed_at = :now, handed_by = :by, handed_name = :name
                        WHERE draw = :draw AND entry_id = :entryId AND handed_at IS NULL""")
                        .param("now", Timestamp.from(now))
                        .param("by", by.accountId())
                        .param("name", by.signature())
                        .param("draw", draw)
                        .param("entryId", entryId)
                        .update()
                == 1;
    }

    List<Claim> of(UUID draw) {
        return jdbc.sql(COLUMNS + "WHERE draw = :draw ORDER BY claimed_at, entry_id")
                .param("draw", draw)
                .query(this::claim)
                .list();
    }

    Optional<Claim> find(UUID draw, String entryId) {
        return jdbc.sql(COLUMNS + "WHERE draw = :draw AND entry_id = :entryId")
                .param("draw", draw)
                .param("entryId", entryId)
                .query(this::claim)
                .optional();
    }

    void purge(UUID draw) {
        jdbc.sql("UPDATE draw.claim SET contact_sealed = NULL WHERE draw = :draw")
                .param("draw", draw)
                .update();
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(new SealedTable(
                "领奖联系方式",
                "draw.claim",
                List.of("draw", "entry_id"),
                List.of(SealedColumn.of("contact_sealed", key -> CONTACT + " " + key.get(0) + " " + key.get(1)))));
    }

    private Claim claim(ResultSet row, int number) throws SQLException {
        byte[] contact = row.getBytes("contact_sealed");
        Timestamp handed = row.getTimestamp("handed_at");
        String bound = CONTACT + " " + row.getString("draw") + " " + row.getString("entry_id");
        return new Claim(
                row.getString("entry_id"),
                row.getString("tier"),
                ClaimWay.valueOf(row.getString("way")),
                row.getTimestamp("claimed_at").toInstant(),
                contact == null ? "" : cipher.open(bound, contact),
                handed == null ? null : handed.toInstant(),
                row.getString("handed_name"));
    }
}
