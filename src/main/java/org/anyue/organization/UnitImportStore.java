package org.anyue.organization;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.sheet.SheetRow;
import org.anyue.vault.FieldCipher;
import org.anyue.vault.SealedColumn;
import org.anyue.vault.SealedRows;
import org.anyue.vault.SealedTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sheets of units that wait, run or ran. They belong to the unit whose people brought them. */
@Component
class UnitImportStore implements SealedRows {

    /** Longer than any step takes; after this the server that ran it is gone. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private static final String ROWS = "organization.unit_import.rows";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    UnitImportStore(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    void insert(UUID id, Actor by, String fileName, List<SheetRow> rows, Instant now) {
        byte[] sealed = cipher.seal(
                columnOf(id), JsonMapper.shared().writeValueAsString(rows).getBytes(StandardCharsets.UTF_8));
        jdbc.sql("""
                        INSERT INTO organization.unit_import (id, unit_id, account_id, file_name, rows_sealed, state, made_at)
                        VALUES (:id, :unit, :account, :file, :rows, 'WAITING', :now)""")
                .param("id", id)
                .param("unit", by.unitId().value())
                .param("account", by.accountId())
                .param("file", fileName)
                .param("rows", sealed)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Nobody comes back to these. */
    void deleteOlder(Instant than) {
        jdbc.sql("DELETE FROM organization.unit_import WHERE made_at < :than")
                .param("than", than.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<UnitImport> find(UUID id, UnitId unit, Instant now) {
        return jdbc.sql("""
                        SELECT id, file_name,
                               CASE WHEN state = 'RUNNING' AND beat_at < :silentSince THEN 'FAILED' ELSE state END AS state,
                               steps_done, steps, added, changed, failure
                        FROM organization.unit_import
                        WHERE id = :id AND unit_id = :unit""")
                .param("id", id)
                .param("unit", unit.value())
                .param("silentSince", now.minus(SILENCE).atOffset(ZoneOffset.UTC))
                .query(UnitImportStore::found)
                .optional();
    }

    private static UnitImport found(ResultSet row, int number) throws SQLException {
        return new UnitImport(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                UnitImport.State.valueOf(row.getString("state")),
                row.getInt("steps_done"),
                row.getInt("steps"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getString("failure"));
    }

    List<SheetRow> rows(UUID id) {
        byte[] sealed = jdbc.sql("SELECT rows_sealed FROM organization.unit_import WHERE id = :id")
                .param("id", id)
                .query((row, _) -> row.getBytes("rows_sealed"))
                .single();
        return JsonMapper.shared()
                .readValue(cipher.openBytes(columnOf(id), sealed), new TypeReference<List<SheetRow>>() {});
    }

    /** Whether this call is the one that begins; of two at once only one does. */
    boolean begin(UUID id, int steps, Instant now) {
        return jdbc.sql("""
                        UPDATE organization.unit_import
                        SET state = 'RUNNING', beat_at = :now, steps_done = 0, steps = :steps, failure = ''
                        WHERE id = :id
                          AND (state IN ('WAITING', 'FAILED') OR (state = 'RUNNING' AND beat_at < :silentSince))""")
                        .param("id", id)
                        .param("steps", steps)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("silentSince", now.minus(SILENCE).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void beat(UUID id, int done, Instant now) {
        jdbc.sql("""
                        UPDATE organization.unit_import
                        SET steps_done = :done, beat_at = :now
                        WHERE id = :id AND state = 'RUNNING'""")
                .param("id", id)
                .param("done", done)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The rows are not kept any longer than they are needed. */
    void finish(UUID id, int added, int changed) {
        jdbc.sql("""
                        UPDATE organization.unit_import
                        SET state = 'DONE', rows_sealed = NULL, steps_done = steps, added = :added, changed = :changed
                        WHERE id = :id""")
                .param("id", id)
                .param("added", added)
                .param("changed", changed)
                .update();
    }

    void fail(UUID id, String why) {
        jdbc.sql(
                        "UPDATE organization.unit_import SET state = 'FAILED', failure = :why WHERE id = :id AND state = 'RUNNING'")
                .param("id", id)
                .param("why", why)
                .update();
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(new SealedTable(
                "待导入的单位名录",
                "organization.unit_import",
                List.of("id"),
                List.of(SealedColumn.of("rows_sealed", key -> columnOf(UUID.fromString(key.getFirst()))))));
    }

    private static String columnOf(UUID id) {
        return ROWS + " " + id;
    }
}
