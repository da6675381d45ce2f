package org.anyue.assignment;

import java.time.LocalDate;
import java.util.List;
import org.anyue.campaign.AmendmentChange;
import org.anyue.campaign.AmendmentDraft;
import org.anyue.campaign.AmendmentId;
import org.anyue.campaign.AmendmentPart;
import org.anyue.campaign.Amendments;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyId;
import org.anyue.organization.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Amends in one step what tests have issued. */
public record Amending(Amendments amendments, JdbcClient jdbc, Actor office) {

    public AmendmentId draft(CampaignId campaign, AmendmentChange... changes) {
        return amendments.draft(
                office, campaign, new AmendmentDraft("因强降雨天气调整", false, List.of(changes)), version(campaign));
    }

    public AmendmentId issue(CampaignId campaign, AmendmentChange... changes) {
        AmendmentId id = draft(campaign, changes);
        amendments.issue(office, id, 0, version(campaign));
        return id;
    }

    public static AmendmentChange due(DutyId duty, @Nullable LocalDate day) {
        return AmendmentChange.of(duty, AmendmentPart.DUE, day == null ? "" : day.toString());
    }

    public static AmendmentChange cancel(DutyId duty) {
        return AmendmentChange.of(duty, AmendmentPart.CANCELLED, "");
    }

    public static AmendmentChange restored(DutyId duty) {
        return AmendmentChange.of(duty, AmendmentPart.RESTORED, "");
    }

    public int version(CampaignId campaign) {
        return jdbc.sql("SELECT version FROM campaign.campaign WHERE id = :id")
                .param("id", campaign.value())
                .query(Integer.class)
                .single();
    }
}
