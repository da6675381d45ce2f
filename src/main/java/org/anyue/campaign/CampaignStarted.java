package org.anyue.campaign;

import org.anyue.organization.UnitId;
import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** The period of an issued campaign has begun. */
public record CampaignStarted(CampaignId campaign, UnitId owner, Party by) implements Auditable {

    @Override
    public String action() {
        return "campaign.started";
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
