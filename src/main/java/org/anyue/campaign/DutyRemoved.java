package org.anyue.campaign;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** A duty that no unit has yet was removed. */
public record DutyRemoved(CampaignId campaign, DutyId duty, String previous, Party by) implements Auditable {

    @Override
    public String action() {
        return "campaign.duty-removed";
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
    public String before() {
        return previous;
    }
}
