package org.anyue.campaign;

import java.util.List;
import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** A plan text was attached, with its activities. */
public record PlanAttached(CampaignId campaign, String sha256, List<PlanItemId> items, Party by) implements Auditable {

    @Override
    public String action() {
        return "campaign.plan-attached";
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
        return sha256;
    }
}
