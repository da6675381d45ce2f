package org.anyue.draw;

import java.util.List;
import java.util.Set;

/**
 * One prize, or one class of objects to be checked (section 8).
 *
 * @param strata that it admits, empty for all
 * @param replaced whether somebody moves up when a winner forfeits
 */
record Tier(String id, String name, Quota quota, List<String> strata, boolean replaced) {

    static Tier read(Fields fields) {
        String id = fields.text("id");
        if (id.isEmpty()) {
            throw fields.wrong("id");
        }
        return new Tier(
                id,
                fields.text("name"),
                Quota.read(fields.object("quota")),
                fields.texts("strata", Entry.STRATUM),
                fields.oneOf("replacement", Set.of("next", "none")).equals("next"));
    }

    boolean admits(Entry entry) {
        return strata.isEmpty() || strata.contains(entry.stratum());
    }
}
