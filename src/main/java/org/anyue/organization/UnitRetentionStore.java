package org.anyue.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.anyue.shared.RetentionRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom to call in units that ended, and sheets that nobody came back to. */
@Component
class UnitRetentionStore implements RetentionRule.Owner {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String CLOSED = """
            FROM organization.liaison
            WHERE liaison.unit_id IN (SELECT unit.id FROM organization.unit WHERE unit.closed_on < :day)""";
    private static final String SHEETS = "FROM organization.unit_import WHERE made_at < :before";

    private final JdbcClient jdbc;

    UnitRetentionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RetentionRule> retentionRules() {
        return List.of(
                new RetentionRule(
                        "organization.liaisons",
                        this::closed,
                        before -> jdbc.sql("DELETE " + CLOSED)
                                .param("day", LocalDate.ofInstant(before, ZONE))
                                .update()),
                new RetentionRule(
                        "organization.imports",
                        this::sheets,
                        before -> jdbc.sql("DELETE " + SHEETS)
                                .param("before", time(before))
                                .update()));
    }

    private RetentionRule.Due closed(Instant before) {
        return jdbc.sql("""
                        SELECT count(*), CAST(min(unit.closed_on) AS timestamptz) AS oldest
                        FROM organization.liaison
                        JOIN organization.unit ON unit.id = liaison.unit_id
                        WHERE unit.closed_on < :day""")
                .param("day", LocalDate.ofInstant(before, ZONE))
                .query(RetentionRule.Due.class)
                .single();
    }

    private RetentionRule.Due sheets(Instant before) {
        return jdbc.sql("SELECT count(*), min(made_at) AS oldest " + SHEETS)
                .param("before", time(before))
                .query(RetentionRule.Due.class)
                .single();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
