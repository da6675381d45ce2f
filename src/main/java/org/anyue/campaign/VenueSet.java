package org.anyue.campaign;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** An activity is held somewhere else than was said before. */
public record VenueSet(CampaignId campaign, PlanItemId item, Venue venue, Party by) implements Auditable {

    @Override
    public String action() {
        return "campaign.venue-set";
    }

    @Override
    public String objectType() {
        return "PlanItem";
    }

    @Override
    public String objectId() {
        return item.toString();
    }

    @Override
    public String after() {
        return venue.words();
    }
}
