package org.anyue.campaign;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** A duty that no unit has yet was changed. */
public record DutyEdited(CampaignId campaign, DutyId duty, String previous, String current, Party by)
        implements Auditable {

    @Override
    public String action() {
        return "campaign.duty-edited";
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

    @Override
    public String after() {
        return current;
    }
}
