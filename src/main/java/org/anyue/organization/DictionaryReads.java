package org.anyue.organization;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Values of the dictionaries. */
@Component
class DictionaryReads {

    private final JdbcClient jdbc;

    DictionaryReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In their order, those that are retired at the end. */
    List<DictionaryValue> values(Dictionary dictionary) {
        String source = dictionary == Dictionary.SECTORS
                ? "FROM organization.sector"
                : "FROM organization.dictionary_value WHERE dictionary = :dictionary";
        return jdbc.sql("SELECT code, name, position, retired_at, version " + source
                        + " ORDER BY retired_at IS NOT NULL, position, code")
                .param("dictionary", dictionary.name())
                .query((row, _) -> new DictionaryValue(
                        row.getString("code"),
                        row.getString("name"),
                        row.getInt("position"),
                        row.getTimestamp("retired_at") != null,
                        row.getInt("version")))
                .list();
    }

    /** Units per sector. */
    Map<String, Long> unitsPerSector() {
        Map<String, Long> found = new HashMap<>();
        jdbc.sql("SELECT sector, count(DISTINCT unit_id) AS units FROM organization.unit_sector GROUP BY sector")
                .query((row, number) -> {
                    found.put(row.getString("sector"), row.getLong("units"));
                    return number;
                })
                .list();
        return found;
    }
}
