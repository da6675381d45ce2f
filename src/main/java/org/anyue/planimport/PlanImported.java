package org.anyue.planimport;

import org.anyue.campaign.CampaignId;
import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** A plan file became a draft campaign. */
public record PlanImported(CampaignId campaign, String sha256, int duties, int openSentences, Party by)
        implements Auditable {

    @Override
    public String action() {
        return "planimport.imported";
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
    public String after() {
        return sha256 + " duties=" + duties + " open=" + openSentences;
    }
}
