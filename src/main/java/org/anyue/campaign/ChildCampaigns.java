package org.anyue.campaign;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.anyue.campaign.ChildCampaignEvent.Deed;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the campaign of a place or department under one of a place above and says which own duty carries out which duty of
 * it. For the owner of the campaign, while it is open.
 */
@Service
@Transactional
public class ChildCampaigns {

    private final CampaignStore store;
    private final CampaignQueries campaigns;
    private final ChildCampaignQueries queries;
    private final DutyLinkStore links;
    private final UnitQueries units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChildCampaigns(
            CampaignStore store,
            CampaignQueries campaigns,
            ChildCampaignQueries queries,
            DutyLinkStore links,
            UnitQueries units,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.campaigns = campaigns;
        this.queries = queries;
        this.links = links;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /** Carries out that campaign from now on; links to another one are given up. */
    public void under(Actor actor, CampaignId id, CampaignId parent, int version) {
        Campaign campaign = store.own(actor, id);
        campaign.expect(version);
        CampaignId before = campaign.kept().parent();
        campaign.under(
                campaigns.get(actor, parent),
                units.ancestors(campaign.owner()).stream().map(UnitSummary::id).toList());
        if (!parent.equals(before)) {
            links.clear(id);
        }
        save(actor, campaign, Deed.PLACED, parent.toString());
    }

    /** Stands on its own again; all links are given up. */
    public void onItsOwn(Actor actor, CampaignId id, int version) {
        Campaign campaign = store.own(actor, id);
        campaign.expect(version);
        String before = Objects.toString(campaign.kept().parent(), "");
        campaign.onItsOwn();
        links.clear(id);
        save(actor, campaign, Deed.RELEASED, before);
    }

    /** Links them; again is the same as once. */
    public void link(Actor actor, CampaignId id, DutyLink link) {
        Campaign campaign = open(actor, id);
        Coverage coverage = queries.coverage(actor, id);
        requireAbove(coverage, link.above());
        if (coverage.own().stream().noneMatch(duty -> duty.id().equals(link.own()))) {
            throw new Refusal(CampaignRefusal.OWN_DUTY_UNKNOWN);
        }
        if (links.add(link, clock.instant())) {
            save(actor, campaign, Deed.LINKED, link.toString());
        }
    }

    public void unlink(Actor actor, CampaignId id, DutyLink link) {
        Campaign campaign = open(actor, id);
        if (links.remove(id, link)) {
            save(actor, campaign, Deed.UNLINKED, link.toString());
        }
    }

    /**
     * Links everything that is proposed now.
     *
     * @return how many
     */
    public int linkProposed(Actor actor, CampaignId id) {
        Campaign campaign = open(actor, id);
        List<DutyLink> proposed = queries.coverage(actor, id).proposed().stream()
                .map(row -> new DutyLink(
                        Objects.requireNonNull(row.proposal()).id(), row.duty().id()))
                .toList();
        if (proposed.isEmpty()) {
            throw new Refusal(CampaignRefusal.NOTHING_PROPOSED);
        }
        proposed.forEach(link -> links.add(link, clock.instant()));
        save(
                actor,
                campaign,
                Deed.LINKED,
                String.join("; ", proposed.stream().map(DutyLink::toString).toList()));
        return proposed.size();
    }

    /**
     * Says which duty of the parent is done by issuing this campaign.
     *
     * @param above null for none
     */
    public void fulfilByIssuing(Actor actor, CampaignId id, @Nullable DutyId above) {
        Campaign campaign = open(actor, id);
        if (above != null && !requireAbove(queries.coverage(actor, id), above).ownHand()) {
            throw new Refusal(CampaignRefusal.PLAN_DUTY_ELSEWHERE);
        }
        campaign.fulfilling(above);
        save(actor, campaign, Deed.PLAN_DUTY_CHOSEN, Objects.toString(above, ""));
    }

    private static Coverage.Row requireAbove(Coverage coverage, DutyId above) {
        return coverage.rows().stream()
                .filter(row -> row.duty().id().equals(above))
                .findFirst()
                .orElseThrow(() -> new Refusal(CampaignRefusal.PARENT_DUTY_UNKNOWN));
    }

    private Campaign open(Actor actor, CampaignId id) {
        Campaign campaign = store.own(actor, id);
        campaign.requireOpen();
        campaign.requireParent();
        return campaign;
    }

    private void save(Actor actor, Campaign campaign, Deed deed, String words) {
        store.save(campaign);
        events.publishEvent(new ChildCampaignEvent(campaign.id(), deed, words, actor.party()));
    }
}
