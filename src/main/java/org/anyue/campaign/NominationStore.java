package org.anyue.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what was asked and what was nominated. */
@Component
class NominationStore {

    private final JdbcClient jdbc;

    NominationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void call(CampaignId campaign, LocalDate dueOn, String note, Instant now) {
        jdbc.sql("""
                        INSERT INTO campaign.nomination_call (campaign_id, due_on, note, called_at)
                        VALUES (:campaign, :due, :note, :now)
                        ON CONFLICT (campaign_id) DO UPDATE SET due_on = excluded.due_on, note = excluded.note""")
                .param("campaign", campaign.value())
                .param("due", dueOn)
                .param("note", note)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that are nominated already stay as they are. */
    void add(CampaignId campaign, UnitId place, Collection<UnitId> enterprises) {
        jdbc.sql("""
                        INSERT INTO campaign.nomination (campaign_id, place_id, enterprise_id)
                        SELECT :campaign, :place, fresh.id
                        FROM unnest(CAST(:enterprises AS uuid[])) AS fresh (id)
                        ON CONFLICT (campaign_id, enterprise_id) DO NOTHING""")
                .param("campaign", campaign.value())
                .param("place", place.value())
                .param("enterprises", ids(enterprises))
                .update();
    }

    void remove(CampaignId campaign, UnitId place, Collection<UnitId> enterprises) {
        jdbc.sql("""
                        DELETE FROM campaign.nomination
                        WHERE campaign_id = :campaign AND place_id = :place
                          AND enterprise_id = ANY (CAST(:enterprises AS uuid[]))""")
                .param("campaign", campaign.value())
                .param("place", place.value())
                .param("enterprises", ids(enterprises))
                .update();
    }

    void handIn(CampaignId campaign, UnitId place, String by, Instant now) {
        jdbc.sql("""
                        INSERT INTO campaign.nomination_list (campaign_id, place_id, handed_in_at, handed_in_by)
                        VALUES (:campaign, :place, :now, :by)
                        ON CONFLICT (campaign_id, place_id)
                        DO UPDATE SET handed_in_at = excluded.handed_in_at, handed_in_by = excluded.handed_in_by""")
                .param("campaign", campaign.value())
                .param("place", place.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    private static UUID[] ids(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }
}
