package org.anyue.assignment;

import org.anyue.campaign.CampaignId;
import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** The assignments behind a figure left the house as a sheet. */
record AssignmentsExported(Party by, CampaignId campaign, String filter, int rows) implements Auditable {

    @Override
    public String action() {
        return "assignment.rows-exported";
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
        return rows + " " + filter;
    }
}
