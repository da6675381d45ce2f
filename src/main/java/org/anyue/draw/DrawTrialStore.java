package org.anyue.draw;

import org.anyue.shared.Party;
import org.anyue.shared.TrialRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Draws that were only tried; the public chain begins anew with the first earnest one. */
@Component
class DrawTrialStore implements TrialRecords {

    private final JdbcClient jdbc;

    DrawTrialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String label() {
        return "抽签";
    }

    @Override
    public long count() {
        return jdbc.sql("SELECT (SELECT count(*) FROM draw.draw) + (SELECT count(*) FROM draw.registry)")
                .query(Long.class)
                .single();
    }

    @Override
    public void clear(Party by) {
        for (String table : new String[] {
            "winner_notice",
            "picture",
            "claim",
            "forfeit",
            "substitute",
            "inspector",
            "typed_numbers",
            "void_request",
            "time_stamp",
            "entry",
            "draw",
            "registry"
        }) {
            jdbc.sql("DELETE FROM draw." + table).update();
        }
        jdbc.sql("UPDATE draw.registry_head SET seq = -1, hash = :none, at = '1970-01-01T00:00:00Z', algorithm = ''")
                .param("none", RegistryRecord.NONE)
                .update();
    }
}
