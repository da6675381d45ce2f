package org.anyue.draw;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyue.vault.FieldCipher;
import org.anyue.vault.SealedColumn;
import org.anyue.vault.SealedRows;
import org.anyue.vault.SealedTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Inspectors of spot checks; their names are sealed. */
@Component
class InspectorStore implements SealedRows {

    private static final String NAME = "draw.inspector.name";
    private static final String COMMA = "，";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    InspectorStore(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** All of them anew. */
    void replace(UUID draw, List<CheckInspector> inspectors) {
        jdbc.sql("DELETE FROM draw.inspector WHERE draw = :draw")
                .param("draw", draw)
                .update();
        for (CheckInspector one : inspectors) {
            jdbc.sql("""
                            INSERT INTO draw.inspector (draw, inspector_id, name_sealed, recused)
                            VALUES (:draw, :id, :name, :recused)""")
                    .param("draw", draw)
                    .param("id", one.inspectorId())
                    .param("name", cipher.seal(bound(draw, one.inspectorId()), one.name()))
                    .param("recused", String.join(COMMA, one.recused()))
                    .update();
        }
    }

    List<CheckInspector> of(UUID draw) {
        return jdbc.sql("""
                        SELECT inspector_id, name_sealed, recused
                        FROM draw.inspector
                        WHERE draw = :draw
                        ORDER BY inspector_id""")
                .param("draw", draw)
                .query((row, _) -> new CheckInspector(
                        row.getString("inspector_id"), name(draw, row), split(row.getString("recused"), COMMA)))
                .list();
    }

    private String name(UUID draw, ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("name_sealed");
        return sealed == null ? "" : cipher.open(bound(draw, row.getString("inspector_id")), sealed);
    }

    /** @param recused entries of the bound list by inspector */
    void bind(UUID draw, Map<String, List<String>> recused) {
        recused.forEach((id, entries) -> jdbc.sql(
                        "UPDATE draw.inspector SET entries = :entries WHERE draw = :draw AND inspector_id = :id")
                .param("entries", String.join(";", entries))
                .param("draw", draw)
                .param("id", id)
                .update());
    }

    /** As published; nobody for a draw of prizes. */
    InspectorList list(UUID draw) {
        return InspectorList.of(jdbc.sql("SELECT inspector_id, entries FROM draw.inspector WHERE draw = :draw")
                .param("draw", draw)
                .query((row, _) -> new Inspector(row.getString("inspector_id"), split(row.getString("entries"), ";")))
                .list());
    }

    int purge(UUID draw) {
        return jdbc.sql("UPDATE draw.inspector SET name_sealed = NULL WHERE draw = :draw AND name_sealed IS NOT NULL")
                .param("draw", draw)
                .update();
    }

    private static List<String> split(String text, String by) {
        return text.isEmpty() ? List.of() : List.of(text.split(by));
    }

    private static String bound(UUID draw, String inspectorId) {
        return NAME + " " + draw + " " + inspectorId;
    }

    @Override
    public List<SealedTable> sealedTables() {
        return List.of(new SealedTable(
                "抽查检查人员",
                "draw.inspector",
                List.of("draw", "inspector_id"),
                List.of(SealedColumn.of("name_sealed", key -> NAME + " " + key.get(0) + " " + key.get(1)))));
    }
}
