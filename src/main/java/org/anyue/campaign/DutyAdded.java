package org.anyue.campaign;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** A duty was added. */
public record DutyAdded(CampaignId campaign, DutyId duty, String current, Party by) implements Auditable {

    @Override
    public String action() {
        return "campaign.duty-added";
    }

    @Override
    public String objectType() {
        return "Duty";
    }

    @Override
    public String objectId() {
        return duty.toString();
    }

    @Override
    public String after() {
        return current;
    }
}
