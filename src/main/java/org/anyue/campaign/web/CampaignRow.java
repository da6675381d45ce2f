package org.anyue.campaign.web;

import org.anyue.campaign.CampaignState;
import org.anyue.campaign.CampaignSummary;
import org.anyue.ui.Tone;

/** A campaign in the list. */
public record CampaignRow(
        String href,
        String title,
        String theme,
        String owner,
        String period,
        String state,
        Tone tone,
        int activities,
        int duties,
        int issued) {

    static CampaignRow of(CampaignSummary campaign) {
        return new CampaignRow(
                CampaignPages.base(campaign.id()),
                campaign.title(),
                campaign.theme(),
                campaign.ownerName(),
                Days.range(campaign.period()),
                campaign.state().label(),
                tone(campaign.state()),
                campaign.activities(),
                campaign.duties(),
                campaign.issuedDuties());
    }

    static Tone tone(CampaignState state) {
        return switch (state) {
            case ISSUED -> Tone.ACCENT;
            case RUNNING -> Tone.OK;
            case DRAFT, CLOSED, ARCHIVED -> Tone.NEUTRAL;
        };
    }
}
