package org.anyue.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.shared.DateRange;
import org.anyue.shared.NotFound;
import org.anyue.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes campaigns, plans and activities. */
@Component
class CampaignStore {

    private final JdbcClient jdbc;

    CampaignStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the campaign until the end of the transaction: everything below it changes one command at a time. */
    Optional<Campaign> lock(CampaignId id) {
        return jdbc.sql("""
                        SELECT id, owner_unit_id, owner_name, of_department, title, theme, year, period_start, period_end, consultation_on,
                               state, next_duty_number, version, parent_id, parent_plan_duty_id, issuer
                        FROM campaign.campaign
                        WHERE id = :id
                        FOR UPDATE""")
                .param("id", id.value())
                .query(CampaignStore::campaign)
                .optional();
    }

    /** Holds the campaign for whoever works for its owner. */
    Campaign own(Actor actor, CampaignId id) {
        return lock(id).filter(campaign -> actor.owns(campaign.owner()))
                .orElseThrow(() -> new NotFound("campaign " + id));
    }

    List<CampaignId> toStart(LocalDate today) {
        return jdbc.sql("""
                        SELECT id
                        FROM campaign.campaign
                        WHERE state = 'ISSUED' AND period_start <= :today
                        ORDER BY id""").param("today", today).query(UUID.class).list().stream()
                .map(CampaignId::new)
                .toList();
    }

    void insert(Campaign campaign, Instant now) {
        Campaign.Kept kept = campaign.kept();
        CampaignHead head = kept.head();
        jdbc.sql("""
                        INSERT INTO campaign.campaign (id, owner_unit_id, owner_name, title, theme, year, period_start,
                                                       period_end, consultation_on, state, next_duty_number, created_at, version,
                                                       direction, issuer, of_department)
                        VALUES (:id, :owner, :ownerName, :title, :theme, :year, :start, :end, :consultation, :state,
                                :nextNumber, :now, :version, :direction, :issuer, :ofDepartment)""")
                .param("id", kept.id().value())
                .param("owner", kept.owner().id().value())
                .param("ownerName", kept.owner().name())
                .param("ofDepartment", kept.owner().isDepartment())
                .param("title", head.title())
                .param("theme", head.theme())
                .param("year", head.year())
                .param("start", head.period().start())
                .param("end", head.period().end())
                .param("consultation", head.consultationOn())
                .param("state", kept.state().name())
                .param("nextNumber", kept.nextDutyNumber())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("version", kept.version())
                .param("direction", direction(kept))
                .param("issuer", kept.issuer())
                .update();
    }

    /** Also called when only an activity or a duty changed, so that the campaign's version tells. */
    void save(Campaign campaign) {
        Campaign.Kept kept = campaign.kept();
        CampaignHead head = kept.head();
        int rows = jdbc.sql("""
                        UPDATE campaign.campaign
                        SET title = :title, theme = :theme, year = :year, period_start = :start, period_end = :end,
                            consultation_on = :consultation, state = :state, next_duty_number = :nextNumber,
                            parent_id = :parent, parent_plan_duty_id = :planDuty, direction = :direction, issuer = :issuer,
                            version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("title", head.title())
                .param("theme", head.theme())
                .param("year", head.year())
                .param("start", head.period().start())
                .param("end", head.period().end())
                .param("consultation", head.consultationOn())
                .param("state", kept.state().name())
                .param("nextNumber", kept.nextDutyNumber())
                .param("parent", kept.parent() == null ? null : kept.parent().value())
                .param(
                        "planDuty",
                        kept.planDuty() == null ? null : kept.planDuty().value())
                .param("direction", direction(kept))
                .param("issuer", kept.issuer())
                .param("id", kept.id().value())
                .param("version", kept.version())
                .update();
        if (rows != 1) {
            throw new Stale("campaign " + kept.id());
        }
    }

    boolean hasPlan(CampaignId id) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM campaign.plan WHERE campaign_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Code points of the plan text, 0 without a plan. */
    int planLength(CampaignId id) {
        return jdbc.sql("SELECT char_length(text) FROM campaign.plan WHERE campaign_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void insertPlan(CampaignId id, PlanDocument plan, Instant now) {
        jdbc.sql("""
                        INSERT INTO campaign.plan (campaign_id, text, file_name, format, sha256, file_address, attached_at)
                        VALUES (:id, :text, :fileName, :format, :sha256, :address, :now)""")
                .param("id", id.value())
                .param("text", plan.text())
                .param("fileName", plan.fileName())
                .param("format", plan.format())
                .param("sha256", plan.sha256())
                .param("address", plan.fileAddress())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Only of a draft: nothing of it has been issued. */
    void deletePlan(CampaignId id) {
        for (String table : List.of("duty", "plan_item", "plan")) {
            jdbc.sql("DELETE FROM campaign." + table + " WHERE campaign_id = :id")
                    .param("id", id.value())
                    .update();
        }
    }

    /** Puts the activity behind those that are there. */
    void insertItem(CampaignId campaign, PlanItemId id, PlanItemDraft item) {
        SourceSpan span = item.span();
        jdbc.sql("""
                        INSERT INTO campaign.plan_item (id, campaign_id, number, title, kind, venue_name, venue_address, position,
                                                        span_start, span_end)
                        VALUES (:id, :campaign, :number, :title, :kind, :venue, :address,
                                (SELECT coalesce(max(position), 0) + 1
                                 FROM campaign.plan_item
                                 WHERE campaign_id = :campaign),
                                :spanStart, :spanEnd)""")
                .param("id", id.value())
                .param("campaign", campaign.value())
                .param("number", item.number())
                .param("title", item.title())
                .param("kind", item.kind().name())
                .param("venue", item.venue().name())
                .param("address", item.venue().address())
                .param("spanStart", start(span))
                .param("spanEnd", end(span))
                .update();
    }

    void place(PlanItemId item, Venue venue) {
        int changed = jdbc.sql("""
                        UPDATE campaign.plan_item
                        SET venue_name = :name, venue_address = :address
                        WHERE id = :item""")
                .param("name", venue.name())
                .param("address", venue.address())
                .param("item", item.value())
                .update();
        if (changed != 1) {
            throw new NotFound("plan item " + item);
        }
    }

    void retitle(PlanItemId item, String title) {
        int changed = jdbc.sql("UPDATE campaign.plan_item SET title = :title WHERE id = :item")
                .param("title", title)
                .param("item", item.value())
                .update();
        if (changed != 1) {
            throw new NotFound("plan item " + item);
        }
    }

    boolean hasItem(CampaignId campaign, PlanItemId item) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM campaign.plan_item WHERE id = :item AND campaign_id = :campaign)")
                .param("item", item.value())
                .param("campaign", campaign.value())
                .query(Boolean.class)
                .single();
    }

    static @Nullable Integer start(@Nullable SourceSpan span) {
        return span == null ? null : span.start();
    }

    static @Nullable Integer end(@Nullable SourceSpan span) {
        return span == null ? null : span.end();
    }

    private static Campaign campaign(ResultSet row, int number) throws SQLException {
        return new Campaign(new Campaign.Kept(
                new CampaignId(row.getObject("id", UUID.class)),
                new Campaign.Owner(
                        new UnitId(row.getObject("owner_unit_id", UUID.class)),
                        row.getString("owner_name"),
                        row.getBoolean("of_department")),
                new CampaignHead(
                        row.getString("title"),
                        row.getString("theme"),
                        row.getInt("year"),
                        new DateRange(
                                row.getObject("period_start", LocalDate.class),
                                row.getObject("period_end", LocalDate.class)),
                        row.getObject("consultation_on", LocalDate.class)),
                CampaignState.valueOf(row.getString("state")),
                row.getInt("next_duty_number"),
                row.getInt("version"),
                CampaignReads.campaignId(row, "parent_id"),
                CampaignReads.dutyId(row, "parent_plan_duty_id"),
                row.getString("issuer")));
    }

    private static String direction(Campaign.Kept kept) {
        return kept.issuer().isEmpty() ? "DOWNWARD" : "UPWARD";
    }
}
