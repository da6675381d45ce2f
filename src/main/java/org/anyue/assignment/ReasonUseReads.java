package org.anyue.assignment;

import java.util.HashMap;
import java.util.Map;
import org.anyue.organization.Dictionary;
import org.anyue.organization.DictionaryUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often a usual reason was given. What was written behind it is separated by a full stop. */
@Component
class ReasonUseReads implements DictionaryUse {

    private static final Map<Dictionary, String> VERBS =
            Map.of(Dictionary.RETURN_REASONS, "('SEND_BACK')", Dictionary.WAIVER_REASONS, "('EXEMPT', 'EXTEND')");

    private final JdbcClient jdbc;

    ReasonUseReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Long> uses(Dictionary dictionary) {
        String verbs = VERBS.get(dictionary);
        Map<String, Long> found = new HashMap<>();
        if (verbs != null) {
            // The note of an extension begins with its day and a colon.
            jdbc.sql("SELECT split_part(regexp_replace(note, '^延长至[^:]*:', ''), '。', 1) AS word, count(*) AS uses"
                            + " FROM assignment.history WHERE verb IN " + verbs + " GROUP BY 1")
                    .query((row, number) -> {
                        found.put(row.getString("word"), row.getLong("uses"));
                        return number;
                    })
                    .list();
        }
        return found;
    }
}
