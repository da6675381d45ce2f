package org.anyue.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.anyue.organization.Actor;
import org.anyue.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Questions about amendments: issued ones for whoever may see the campaign, drafts for its owner's office only. */
@Component
public class AmendmentQueries {

    private final AmendmentReads reads;
    private final AmendmentCheck check;
    private final CampaignQueries campaigns;
    private final ObjectProvider<AmendmentPreview> preview;

    AmendmentQueries(
            AmendmentReads reads,
            AmendmentCheck check,
            CampaignQueries campaigns,
            ObjectProvider<AmendmentPreview> preview) {
        this.reads = reads;
        this.check = check;
        this.campaigns = campaigns;
        this.preview = preview;
    }

    /** Drafts first, then the newest one. */
    public List<AmendmentSummary> list(Actor actor, CampaignId id) {
        return reads.all(id, actor.owns(campaigns.get(actor, id).owner()));
    }

    /**
     * A draft shows what stands in the campaign now, which may not be what its author saw.
     *
     * @throws NotFound when there is none in scope
     */
    public AmendmentSummary get(Actor actor, CampaignId campaign, AmendmentId id) {
        boolean owner = actor.owns(campaigns.get(actor, campaign).owner());
        return reads.find(id)
                .filter(found -> found.campaign().equals(campaign))
                .filter(found -> found.state() == AmendmentState.ISSUED || owner)
                .orElseThrow(() -> new NotFound("amendment " + id));
    }

    /**
     * The changes of a draft against the campaign as it is now.
     *
     * @throws org.anyue.shared.Refusal when it cannot be carried out any more
     */
    public List<AmendmentChange> changes(AmendmentSummary draft) {
        return check.against(draft.campaign(), draft.content().changes()).changes();
    }

    /** What issuing would do to the units; empty where nobody can tell. */
    public Optional<AmendmentForecast> forecast(CampaignId campaign, List<AmendmentChange> changes) {
        return preview.orderedStream().findFirst().map(able -> able.preview(campaign, changes));
    }

    /** What issued amendments did to the duties, the first one first. */
    public List<AmendedDuty> ofDuties(Collection<DutyId> duties) {
        return duties.isEmpty() ? List.of() : reads.ofDuties(duties);
    }

    /** For modules above that act for the system. */
    public AmendmentSummary get(AmendmentId id) {
        return reads.find(id).orElseThrow(() -> new NotFound("amendment " + id));
    }
}
