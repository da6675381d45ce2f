package org.anyue.campaign;

import org.anyue.organization.UnitId;
import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** A closed campaign was put into the archive. */
public record CampaignArchived(CampaignId campaign, UnitId owner, Party by) implements Auditable {

    @Override
    public String action() {
        return "campaign.archived";
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
