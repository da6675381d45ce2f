package org.anyue.campaign;

import java.util.Collection;
import java.util.stream.Collectors;
import org.anyue.organization.UnitId;
import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * Something about the nomination of enterprises.
 *
 * @param after what was asked for, or the enterprises that are meant
 */
public record NominationEvent(CampaignId campaign, Deed deed, String after, Party by) implements Auditable {

    public enum Deed {
        CALLED("campaign.nominations-called"),
        ADDED("campaign.nominations-added"),
        REMOVED("campaign.nominations-removed"),
        HANDED_IN("campaign.nominations-handed-in");

        private final String action;

        Deed(String action) {
            this.action = action;
        }
    }

    static String words(Collection<UnitId> enterprises) {
        return enterprises.stream().map(UnitId::toString).sorted().collect(Collectors.joining(" "));
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
