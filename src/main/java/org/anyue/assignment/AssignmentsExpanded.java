package org.anyue.assignment;

import org.anyue.campaign.CampaignId;
import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * An issue was turned into assignments.
 *
 * @param duties duties issued
 * @param assignments rows made, one for each duty and unit
 */
public record AssignmentsExpanded(CampaignId campaign, int duties, int assignments, Party by) implements Auditable {

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
        return "duties=" + duties + " assignments=" + assignments;
    }
}
