package org.anyue.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.organization.Scope;
import org.anyue.organization.UnitId;
import org.anyue.shared.DateRange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers about campaigns, plans and activities. */
@Component
class CampaignReads {

    private static final String SUMMARY = """
            SELECT campaign.id, campaign.owner_unit_id, campaign.owner_name, campaign.title, campaign.theme,
                   campaign.year, campaign.period_start, campaign.period_end, campaign.consultation_on,
                   campaign.state, campaign.version, campaign.parent_id, campaign.parent_plan_duty_id,
                   campaign.issuer, campaign.of_department,
                   EXISTS (SELECT 1 FROM campaign.plan WHERE plan.campaign_id = campaign.id) AS has_plan,
                   (SELECT count(*) FROM campaign.plan_item item WHERE item.campaign_id = campaign.id) AS activities,
                   counted.duties, counted.issued
            FROM campaign.campaign
            CROSS JOIN LATERAL (SELECT count(*) AS duties, count(duty.issued_at) AS issued
                                FROM campaign.duty
                                WHERE duty.campaign_id = campaign.id) AS counted
            """;

    private final JdbcClient jdbc;

    CampaignReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count() {
        return jdbc.sql("SELECT count(*) FROM campaign.campaign")
                .query(Long.class)
                .single();
    }

    /** @param borne campaigns that asked something of the actor's unit; beside what is above it, known beyond its scope */
    List<CampaignSummary> visible(Actor actor, Set<CampaignId> borne) {
        Scope scope = actor.scope();
        return jdbc.sql(SUMMARY + "WHERE " + visible(scope) + " ORDER BY campaign.year DESC, campaign.id DESC")
                .params(parameters(actor, borne))
                .query(CampaignReads::summary)
                .list();
    }

    Optional<CampaignSummary> visible(Actor actor, Set<CampaignId> borne, CampaignId id) {
        Scope scope = actor.scope();
        return jdbc.sql(SUMMARY + "WHERE campaign.id = :id AND " + visible(scope))
                .param("id", id.value())
                .params(parameters(actor, borne))
                .query(CampaignReads::summary)
                .optional();
    }

    Optional<CampaignSummary> issued(UnitId owner) {
        return jdbc.sql(SUMMARY + """
                        WHERE campaign.owner_unit_id = :owner
                          AND campaign.state IN ('ISSUED', 'RUNNING', 'CLOSED') AND campaign.direction = 'DOWNWARD'
                        ORDER BY campaign.year DESC, campaign.id DESC
                        LIMIT 1""")
                .param("owner", owner.value())
                .query(CampaignReads::summary)
                .optional();
    }

    /** Campaigns that carry out this one, in whatever state, the newest first. */
    List<CampaignSummary> under(CampaignId parent) {
        return jdbc.sql(SUMMARY + "WHERE campaign.parent_id = :parent ORDER BY campaign.id DESC")
                .param("parent", parent.value())
                .query(CampaignReads::summary)
                .list();
    }

    Optional<CampaignSummary> byId(CampaignId id) {
        return jdbc.sql(SUMMARY + "WHERE campaign.id = :id")
                .param("id", id.value())
                .query(CampaignReads::summary)
                .optional();
    }

    Optional<PlanText> planText(CampaignId id) {
        return jdbc.sql("""
                        SELECT text, file_name, format, sha256, file_address, attached_at
                        FROM campaign.plan
                        WHERE campaign_id = :id""")
                .param("id", id.value())
                .query((row, _) -> new PlanText(
                        id,
                        row.getString("text"),
                        row.getString("file_name"),
                        row.getString("format"),
                        row.getString("sha256"),
                        row.getString("file_address"),
                        row.getObject("attached_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    List<PlanItem> items(CampaignId id) {
        return jdbc.sql("""
                        SELECT id, number, title, kind, position, venue_name, venue_address, span_start, span_end
                        FROM campaign.plan_item
                        WHERE campaign_id = :id
                        ORDER BY position""")
                .param("id", id.value())
                .query((row, _) -> new PlanItem(
                        new PlanItemId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        row.getString("title"),
                        ActivityKind.valueOf(row.getString("kind")),
                        row.getInt("position"),
                        new Venue(row.getString("venue_name"), row.getString("venue_address")),
                        span(row)))
                .list();
    }

    /**
     * Drafts are for the owner only. What was issued is known to every unit below the place, or to the units that a department
     * asked, and to the places above the owner; what a place owes upward is nobody's business below.
     */
    private static String visible(Scope scope) {
        return """
                (campaign.owner_unit_id = :desk
                  OR campaign.state <> 'DRAFT'
                     AND ((campaign.id = ANY (:borne) OR\s""" + Scope.above("campaign.owner_unit_id") + """
                            ) AND campaign.direction = 'DOWNWARD'
                          OR\s""" + scope.sql("campaign.owner_unit_id ") + "))";
    }

    private static Map<String, Object> parameters(Actor actor, Set<CampaignId> borne) {
        Map<String, Object> parameters = new HashMap<>(actor.scope().parameters());
        UnitId desk = actor.desk();
        // No unit has the all-zero id.
        parameters.put("desk", desk == null ? new UUID(0, 0) : desk.value());
        parameters.put("belowUnit", actor.unitId().value());
        parameters.put("borne", borne.stream().map(CampaignId::value).toArray(UUID[]::new));
        return parameters;
    }

    static @Nullable SourceSpan span(ResultSet row) throws SQLException {
        Integer start = row.getObject("span_start", Integer.class);
        return start == null ? null : new SourceSpan(start, row.getInt("span_end"));
    }

    private static CampaignSummary summary(ResultSet row, int number) throws SQLException {
        return new CampaignSummary(
                new CampaignId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("owner_unit_id", UUID.class)),
                row.getString("owner_name"),
                row.getString("title"),
                row.getString("theme"),
                row.getInt("year"),
                new DateRange(
                        row.getObject("period_start", LocalDate.class), row.getObject("period_end", LocalDate.class)),
                row.getObject("consultation_on", LocalDate.class),
                CampaignState.valueOf(row.getString("state")),
                row.getBoolean("has_plan"),
                row.getInt("activities"),
                row.getInt("duties"),
                row.getInt("issued"),
                row.getInt("version"),
                campaignId(row, "parent_id"),
                dutyId(row, "parent_plan_duty_id"),
                row.getString("issuer"),
                row.getBoolean("of_department"));
    }

    static @Nullable CampaignId campaignId(ResultSet row, String column) throws SQLException {
        UUID value = row.getObject(column, UUID.class);
        return value == null ? null : new CampaignId(value);
    }

    static @Nullable DutyId dutyId(ResultSet row, String column) throws SQLException {
        UUID value = row.getObject(column, UUID.class);
        return value == null ? null : new DutyId(value);
    }
}
