package org.anyue.organization;

import java.util.List;
import org.anyue.shared.Party;
import org.anyue.shared.TrialRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Units that were added to the places, offices and departments of the set-up, and everybody to call. The frame stays: it
 * comes from the division code and would be the same again.
 */
@Component
class UnitTrialStore implements TrialRecords {

    private static final String ADDED = """
            SELECT unit.id
            FROM organization.unit
            WHERE unit.kind IN ('ENTERPRISE', 'MEDIA', 'TEAM')""";

    /** Children before parents. */
    private static final List<String> CLEARED = List.of(
            "DELETE FROM organization.unit_import",
            "DELETE FROM organization.liaison",
            "DELETE FROM organization.team_area",
            "DELETE FROM organization.unit_change",
            "DELETE FROM organization.unit_sector WHERE unit_id IN (" + ADDED + ")",
            "DELETE FROM organization.unit_scope WHERE unit_id IN (" + ADDED + ")",
            "UPDATE organization.unit SET successor_id = NULL WHERE successor_id IN (" + ADDED + ")",
            "DELETE FROM organization.unit WHERE kind IN ('ENTERPRISE', 'MEDIA', 'TEAM')");

    private final JdbcClient jdbc;

    UnitTrialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.UNITS;
    }

    @Override
    public String label() {
        return "企业、新闻单位、督导组和各单位联络员";
    }

    @Override
    public long count() {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM organization.unit WHERE kind IN ('ENTERPRISE', 'MEDIA', 'TEAM'))
                             + (SELECT count(*) FROM organization.liaison)
                             + (SELECT count(*) FROM organization.unit_import)""").query(Long.class).single();
    }

    @Override
    public void clear(Party by) {
        CLEARED.forEach(sql -> jdbc.sql(sql).update());
    }
}
