package org.anyue.assignment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.DutyReach;
import org.anyue.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On whom duties fall, by the units that have them. */
@Component
class DutyReachReads implements DutyReach {

    /** The place itself, or its committee office. */
    private static final String OWN_HAND = """
            (bearer.unit_id = place.id
             OR bearer.kind = 'COMMITTEE_OFFICE' AND bearer.path[array_upper(bearer.path, 1) - 1] = place.id)""";

    private final JdbcClient jdbc;

    DutyReachReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Hit(UnitId place, DutyId duty, boolean own, boolean delivered) {}

    @Override
    public Map<UnitId, Reached> reach(CampaignId campaign, Collection<UnitId> owners) {
        List<Hit> hits = jdbc.sql("""
                        SELECT place.id AS place_id, coalesce(duty.source_id, duty.duty_id) AS duty_id, bool_or(""" + OWN_HAND + """
                        ) AS own,
                               bool_or(assignment.complete AND assignment.state IN ('SUBMITTED', 'ACCEPTED') AND\s""" + OWN_HAND + """
                        ) AS delivered
                        FROM assignment.assignment
                        JOIN assignment.duty ON duty.duty_id = assignment.duty_id
                        JOIN assignment.bearer ON bearer.unit_id = assignment.bearer_id
                        JOIN unnest(CAST(:places AS uuid[])) AS place (id) ON place.id = ANY (bearer.path)
                        WHERE assignment.campaign_id = :campaign AND duty.broken_from IS NULL
                        GROUP BY 1, 2""")
                .param("campaign", campaign.value())
                .param("places", ArrayText.of(owners.stream().map(UnitId::value).toList()))
                .query((row, _) -> new Hit(
                        new UnitId(row.getObject("place_id", UUID.class)),
                        new DutyId(row.getObject("duty_id", UUID.class)),
                        row.getBoolean("own"),
                        row.getBoolean("delivered")))
                .list();
        Map<UnitId, Reached> reached = new HashMap<>();
        hits.stream()
                .collect(groupingBy(Hit::place))
                .forEach((place, of) -> reached.put(
                        place,
                        new Reached(
                                of.stream().map(Hit::duty).collect(toSet()),
                                of.stream().filter(Hit::own).map(Hit::duty).collect(toSet()),
                                of.stream()
                                        .filter(Hit::delivered)
                                        .map(Hit::duty)
                                        .collect(toSet()))));
        return reached;
    }

    @Override
    public Set<CampaignId> borneBy(UnitId unit) {
        return Set.copyOf(jdbc.sql("SELECT DISTINCT campaign_id FROM assignment.assignment WHERE bearer_id = :unit")
                .param("unit", unit.value())
                .query((row, _) -> new CampaignId(row.getObject("campaign_id", UUID.class)))
                .list());
    }

    /** The assignment that the place or department itself has, else the one of its committee office. */
    Optional<AssignmentId> inOwnHand(DutyId duty, UnitId owner) {
        return jdbc.sql("""
                        SELECT assignment.id
                        FROM assignment.assignment
                        JOIN assignment.bearer ON bearer.unit_id = assignment.bearer_id
                        JOIN (SELECT CAST(:owner AS uuid) AS id) AS place ON TRUE
                        WHERE assignment.duty_id = :duty AND\s""" + OWN_HAND + """

                        ORDER BY bearer.unit_id = place.id DESC
                        LIMIT 1""")
                .param("duty", duty.value())
                .param("owner", owner.value())
                .query(UUID.class)
                .optional()
                .map(AssignmentId::new);
    }
}
