package org.anyue.campaign;

import org.anyue.organization.UnitId;
import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** A campaign ended; nothing more is issued. */
public record CampaignClosed(CampaignId campaign, UnitId owner, Party by) implements Auditable {

    @Override
    public String action() {
        return "campaign.closed";
    }

    @Override
    public String objectType() {
        return "Campaign";
    }

    @Override
    public String objectId() {
        return campaign.toString();
    }
}
