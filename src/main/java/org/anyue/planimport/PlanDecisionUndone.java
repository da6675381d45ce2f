package org.anyue.planimport;

import java.util.UUID;
import org.anyue.campaign.CampaignId;
import org.anyue.shared.Auditable;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;

/** A decision about an imported plan was undone. */
public record PlanDecisionUndone(CampaignId campaign, UUID decision, String words, Party by) implements Auditable {

    @Override
    public String action() {
        return "planimport.undone";
    }

    @Override
    public String objectType() {
        return "Review";
    }

    @Override
    public String objectId() {
        return campaign.toString();
    }

    @Override
    public String before() {
        return Ids.toText(decision) + " " + words;
    }
}
