package org.anyue.organization;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anyue.vault.BlindIndex;
import org.anyue.vault.FieldCipher;
import org.anyue.vault.SealedColumn;
import org.anyue.vault.SealedRows;
import org.anyue.vault.SealedTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Liaison officers, sealed. The unit is bound in, so that one unit's officer cannot be put beside another unit. */
@Component
class LiaisonStore implements SealedRows {

    private static final String NAME = "organization.liaison.name";
    private static final String PHONE = "organization.liaison.phone";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BlindIndex index;

    LiaisonStore(JdbcClient jdbc, FieldCipher cipher, BlindIndex index) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.index = index;
    }

    /** A number given again stays confirmed. */
    void put(Map<UnitId, Liaison> liaisons) {
        Collection<Map.Entry<UnitId, Liaison>> all = liaisons.entrySet();
        jdbc.sql("""
                        INSERT INTO organization.liaison (unit_id, name_sealed, phone_sealed, phone_index)
                        SELECT fresh.unit_id, fresh.name, fresh.phone, fresh.phone_index
                        FROM unnest(CAST(:units AS uuid[]), CAST(:names AS bytea[]), CAST(:phones AS bytea[]),
                                    CAST(:indexes AS bytea[]))
                             AS fresh (unit_id, name, phone, phone_index)
                        ON CONFLICT (unit_id) DO UPDATE
                        SET name_sealed = excluded.name_sealed, phone_sealed = excluded.phone_sealed,
                            phone_index = excluded.phone_index,
                            confirmed_at = CASE WHEN liaison.phone_index = excluded.phone_index
                                                THEN liaison.confirmed_at END""")
                .param("units", all.stream().map(one -> one.getKey().value()).toArray(UUID[]::new))
                .param(
                        "names",
                        all.stream()
                                .map(one -> cipher.seal(
                                        NAME + " " + one.getKey(),
                                        one.getValue().name()))
                                .toArray(byte[][]::new))
                .param(
                        "phones",
                        all.stream()
                                .map(one -> cipher.seal(
                                        PHONE + " " + one.getKey(),
                                        one.getValue().phone()))
                                .toArray(byte[][]::new))
                .param(
                        "indexes",
                        all.stream().map(one -> indexOf(one.getValue().phone())).toArray(byte[][]::new))
                .update();
    }

    /** The first time counts. */
    void confirm(UnitId unit, Instant at) {
        jdbc.sql("""
                        UPDATE organization.liaison
                        SET confirmed_at = :at
                        WHERE unit_id = :unit AND confirmed_at IS NULL""")
                .param("unit", unit.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Instant> confirmedAt(UnitId unit) {
        return jdbc.sql("""
                        SELECT confirmed_at
                        FROM organization.liaison
                        WHERE unit_id = :unit AND confirmed_at IS NOT NULL""")
                .param("unit", unit.value())
                .query((row, _) -> row.getTimestamp("confirmed_at").toInstant())
                .optional();
    }

    void remove(UnitId unit) {
        jdbc.sql("DELETE FROM organization.liaison WHERE unit_id = :unit")
                .param("unit", unit.value())
                .update();
    }

    Optional<Liaison> find(UnitId unit) {
        return jdbc.sql("SELECT name_sealed, phone_sealed FROM organization.liaison WHERE unit_id = :unit")
                .param("unit", unit.value())
                .query((row, _) -> open(unit, row.getBytes("name_sealed"), row.getBytes("phone_sealed")))
                .optional();
    }

    Liaison open(UnitId unit, byte[] name, byte[] phone) {
        return new Liaison(cipher.open(NAME + " " + unit, name), cipher.open(PHONE + " " + unit, phone));
    }

    byte[] indexOf(String phone) {
        return index.of(PHONE, phone);
    }

    /** What the index of the number may be, to search with. */
    List<byte[]> indexesOf(String phone) {
        return index.all(PHONE, phone);
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(new SealedTable(
                "单位联络员",
                "organization.liaison",
                List.of("unit_id"),
                List.of(
                        SealedColumn.of("name_sealed", key -> bound(NAME, key)),
                        SealedColumn.of("phone_sealed", key -> bound(PHONE, key))
                                .indexed("phone_index", PHONE))));
    }

    private static String bound(String column, List<String> key) {
        return column + " " + new UnitId(UUID.fromString(key.getFirst()));
    }
}
