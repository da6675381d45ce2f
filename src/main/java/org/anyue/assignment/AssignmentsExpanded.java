package org.anyue.assignment;

import java.util.List;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyId;
import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * An issue was turned into assignments.
 *
 * @param issued duties issued
 * @param assignments rows made, one for each duty and unit
 */
public record AssignmentsExpanded(CampaignId campaign, List<DutyId> issued, int assignments, Party by)
        implements Auditable {

    public int duties() {
        return issued.size();
    }

    @Override
    public String action() {
        return "assignment.expanded";
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
        return "duties=" + duties() + " assignments=" + assignments;
    }
}
