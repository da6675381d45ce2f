package org.anyue.campaign;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.anyue.organization.UnitId;
import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** Duties went out to the units. Published inside the transaction: a listener that fails stops the issue. */
public record CampaignIssued(CampaignId campaign, UnitId owner, List<DutyId> duties, Party by) implements Auditable {

    @Override
    public String action() {
        return "campaign.issued";
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
        return duties.stream().map(DutyId::toString).collect(joining(" "));
    }
}
