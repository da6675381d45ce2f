package org.anyue.planimport;

import org.anyue.campaign.CampaignId;
import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * A reviewer decided something about an imported plan.
 *
 * @param kind what was decided, a lower-case word
 * @param words what it was about, as the history shows it
 */
public record PlanDecided(CampaignId campaign, String kind, String words, Party by) implements Auditable {

    @Override
    public String action() {
        return "planimport." + kind;
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
        return words;
    }
}
