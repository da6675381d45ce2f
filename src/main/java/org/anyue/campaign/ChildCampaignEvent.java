package org.anyue.campaign;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * Something about a campaign and the one above that it carries out.
 *
 * @param after the parent, or the duties that are meant
 */
public record ChildCampaignEvent(CampaignId campaign, Deed deed, String after, Party by) implements Auditable {

    public enum Deed {
        PLACED("campaign.placed-under"),
        RELEASED("campaign.put-on-its-own"),
        LINKED("campaign.duty-linked"),
        UNLINKED("campaign.duty-unlinked"),
        PLAN_DUTY_CHOSEN("campaign.plan-duty-chosen");

        private final String action;

        Deed(String action) {
            this.action = action;
        }
    }

    @Override
    public String action() {
        return deed.action;
    }

    @Override
    public String objectType() {
        return "Campaign";
    }

    @Override
    public String objectId() {
        return campaign.toString();
    }
}
