package org.anyue.campaign;

import org.anyue.organization.UnitId;
import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** An amendment went out to the units. Published inside the transaction: a listener that fails stops it. */
public record CampaignAmended(
        CampaignId campaign, UnitId owner, AmendmentId amendment, int number, AmendmentDraft content, Party by)
        implements Auditable {

    @Override
    public String action() {
        return "campaign.amended";
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
        return "number=" + number + " " + content.words();
    }
}
