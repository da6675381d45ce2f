package org.anyue.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked and what was nominated. */
@Component
class NominationReads {

    private static final String CALLS = """
            SELECT call.campaign_id, campaign.title, campaign.year, campaign.owner_unit_id, campaign.owner_name,
                   call.due_on, call.note,
                   EXISTS (SELECT 1
                           FROM campaign.duty
                           WHERE duty.campaign_id = call.campaign_id AND duty.issued_at IS NOT NULL
                             AND 'NOMINATED_ENTERPRISES' = ANY (duty.selectors)) AS settled
            FROM campaign.nomination_call call
            JOIN campaign.campaign ON campaign.id = call.campaign_id
            """;

    private final JdbcClient jdbc;

    NominationReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<NominationCall> call(CampaignId campaign) {
        return jdbc.sql(CALLS + "WHERE call.campaign_id = :campaign")
                .param("campaign", campaign.value())
                .query(NominationReads::call)
                .optional();
    }

    /** Calls of campaigns of these places that are not over, the most urgent first. */
    List<NominationCall> open(Collection<UnitId> owners) {
        return jdbc.sql(CALLS + """
                        WHERE campaign.owner_unit_id = ANY (:owners)
                          AND campaign.state IN ('DRAFT', 'ISSUED', 'RUNNING')
                        ORDER BY call.due_on, campaign.title""")
                .param("owners", owners.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(NominationReads::call)
                .list();
    }

    /** By place; a place that has said nothing is missing. */
    Map<UnitId, NominationList> lists(CampaignId campaign) {
        Map<UnitId, Set<UnitId>> named = new HashMap<>();
        jdbc.sql("SELECT place_id, enterprise_id FROM campaign.nomination WHERE campaign_id = :campaign")
                .param("campaign", campaign.value())
                .query((row, _) -> named.computeIfAbsent(unit(row, "place_id"), _ -> new HashSet<>())
                        .add(unit(row, "enterprise_id")))
                .list();
        Map<UnitId, NominationList> lists = new HashMap<>();
        named.forEach((place, units) -> lists.put(place, new NominationList(place, units, null, "")));
        jdbc.sql("""
                        SELECT place_id, handed_in_at, handed_in_by
                        FROM campaign.nomination_list
                        WHERE campaign_id = :campaign""")
                .param("campaign", campaign.value())
                .query((row, _) -> new NominationList(
                        unit(row, "place_id"),
                        named.getOrDefault(unit(row, "place_id"), Set.of()),
                        instant(row),
                        row.getString("handed_in_by")))
                .list()
                .forEach(list -> lists.put(list.place(), list));
        return lists;
    }

    /** Every enterprise that was nominated for the campaign. */
    Set<UnitId> nominated(CampaignId campaign) {
        return new LinkedHashSet<>(
                jdbc.sql("SELECT enterprise_id FROM campaign.nomination WHERE campaign_id = :campaign")
                        .param("campaign", campaign.value())
                        .query((row, _) -> unit(row, "enterprise_id"))
                        .list());
    }

    /** What the place nominated for the latest earlier campaign of the same owner. */
    Set<UnitId> before(NominationCall call, UnitId place) {
        return new LinkedHashSet<>(jdbc.sql("""
                        SELECT nomination.enterprise_id
                        FROM campaign.nomination
                        WHERE nomination.place_id = :place
                          AND nomination.campaign_id = (SELECT earlier.id
                                                        FROM campaign.campaign earlier
                                                        JOIN campaign.nomination named ON named.campaign_id = earlier.id
                                                        WHERE earlier.owner_unit_id = :owner AND earlier.year < :year
                                                          AND named.place_id = :place
                                                        ORDER BY earlier.year DESC, earlier.created_at DESC
                                                        LIMIT 1)""")
                .param("place", place.value())
                .param("owner", call.owner().value())
                .param("year", call.year())
                .query((row, _) -> unit(row, "enterprise_id"))
                .list());
    }

    private static NominationCall call(ResultSet row, int number) throws SQLException {
        return new NominationCall(
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                row.getString("title"),
                row.getInt("year"),
                unit(row, "owner_unit_id"),
                row.getString("owner_name"),
                row.getObject("due_on", LocalDate.class),
                row.getString("note"),
                row.getBoolean("settled"));
    }

    private static UnitId unit(ResultSet row, String column) throws SQLException {
        return new UnitId(row.getObject(column, UUID.class));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("handed_in_at", OffsetDateTime.class).toInstant();
    }
}
