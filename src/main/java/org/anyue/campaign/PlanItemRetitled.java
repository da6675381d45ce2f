package org.anyue.campaign;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** An activity is called otherwise now. */
public record PlanItemRetitled(CampaignId campaign, PlanItemId item, String current, Party by) implements Auditable {

    @Override
    public String action() {
        return "campaign.item-retitled";
    }

    @Override
    public String objectType() {
        return "PlanItem";
    }

    @Override
    public String objectId() {
        return item.toString();
    }

    @Override
    public String after() {
        return current;
    }
}
