package org.anyue.campaign;

import java.util.HashMap;
import java.util.Map;
import org.anyue.organization.Dictionary;
import org.anyue.organization.DictionaryUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where duties name sectors and units of count. */
@Component
class DutyUseReads implements DictionaryUse {

    private final JdbcClient jdbc;

    DutyUseReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Long> uses(Dictionary dictionary) {
        return switch (dictionary) {
            case SECTORS -> count("SELECT unnest(sectors) AS word, count(*) AS uses FROM campaign.duty GROUP BY 1");
            case COUNT_UNITS -> count("SELECT unit AS word, count(*) AS uses FROM campaign.duty_figure GROUP BY unit");
            default -> Map.of();
        };
    }

    private Map<String, Long> count(String statement) {
        Map<String, Long> found = new HashMap<>();
        jdbc.sql(statement)
                .query((row, number) -> {
                    found.put(row.getString("word"), row.getLong("uses"));
                    return number;
                })
                .list();
        return found;
    }
}
