package org.anyue.campaign;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** The plan of a draft was taken out with its activities and duties, to be attached anew. */
public record PlanDetached(CampaignId campaign, Party by) implements Auditable {

    @Override
    public String action() {
        return "campaign.plan-detached";
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
