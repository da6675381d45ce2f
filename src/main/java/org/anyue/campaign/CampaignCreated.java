package org.anyue.campaign;

import org.anyue.organization.UnitId;
import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** A campaign was drafted. */
public record CampaignCreated(CampaignId campaign, UnitId owner, String current, Party by) implements Auditable {

    @Override
    public String action() {
        return "campaign.created";
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
    public String after() {
        return current;
    }
}
