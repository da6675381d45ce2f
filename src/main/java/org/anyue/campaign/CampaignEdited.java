package org.anyue.campaign;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** Title, theme or dates of a campaign changed. */
public record CampaignEdited(CampaignId campaign, String previous, String current, Party by) implements Auditable {

    @Override
    public String action() {
        return "campaign.edited";
    }

    @Override
    public String objectType() {
        return "Campaign";
    }

    @Override
    public String objectId() {
        return campaign.toString();
    }

    @Override
    public String before() {
        return previous;
    }

    @Override
    public String after() {
        return current;
    }
}
