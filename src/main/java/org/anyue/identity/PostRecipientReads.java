package org.anyue.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyue.notification.UnitRecipients;
import org.anyue.organization.ActingUnit;
import org.anyue.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL behind {@link PostRecipients}. */
@Component
class PostRecipientReads {

    private final JdbcClient jdbc;

    PostRecipientReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Overseers and administrators act for nobody; an office also acts for the place that it serves. */
    Map<UnitId, List<UnitRecipients.Person>> of(Collection<UnitId> units) {
        record Row(UUID unit, UnitRecipients.Person person) {}
        Map<UnitId, List<UnitRecipients.Person>> people = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT DISTINCT asked.id AS unit, account.id AS account, account.name
                        FROM identity.post
                        JOIN identity.account ON account.id = post.account_id AND account.state = 'ACTIVE'
                        """ + ActingUnit.join("post.unit_id") + """
                        CROSS JOIN LATERAL (VALUES (post.unit_id),
                                                   (CASE WHEN post.role IN ('OFFICE_LEAD', 'OFFICE_CLERK')
                                                         THEN acting.place_id END)) AS spoken_for (unit)
                        JOIN unnest(CAST(:units AS uuid[])) AS asked (id) ON asked.id = spoken_for.unit
                        WHERE post.closed_at IS NULL
                          AND post.role IN ('OFFICE_LEAD', 'OFFICE_CLERK', 'DEPARTMENT_OFFICER', 'UNIT_LEADER',
                                            'UNIT_LIAISON', 'SUPERVISOR')
                        ORDER BY account.name, account.id""")
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query((row, number) -> new Row(
                        row.getObject("unit", UUID.class),
                        new UnitRecipients.Person(row.getObject("account", UUID.class), row.getString("name"))))
                .list()
                .forEach(row -> people.computeIfAbsent(new UnitId(row.unit()), _ -> new ArrayList<>())
                        .add(row.person()));
        return people;
    }
}
