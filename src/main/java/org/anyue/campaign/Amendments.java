package org.anyue.campaign;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.anyue.organization.Actor;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of what the units have already (变更). All are for the office of the place that owns the campaign; to everybody
 * else they do not exist. Who saw an older campaign is told so ({@link org.anyue.shared.Stale}): what is confirmed must be
 * what happens.
 */
@Service
@Transactional
public class Amendments {

    private final AmendmentStore store;
    private final AmendmentCheck check;
    private final CampaignStore campaigns;
    private final DutyStore duties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Amendments(
            AmendmentStore store,
            AmendmentCheck check,
            CampaignStore campaigns,
            DutyStore duties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.check = check;
        this.campaigns = campaigns;
        this.duties = duties;
        this.events = events;
        this.clock = clock;
    }

    /** @param version of the campaign as the author saw it */
    public AmendmentId draft(Actor actor, CampaignId id, AmendmentDraft content, int version) {
        Campaign campaign = own(actor, id);
        campaign.expect(version);
        return insert(actor, campaign, content, null);
    }

    /**
     * Drafts what takes an issued amendment back.
     *
     * @return the draft, to be looked at and issued like any other
     */
    public AmendmentId restore(Actor actor, AmendmentId issued) {
        Amendment amendment = ownAmendment(actor, issued);
        if (amendment.state() != AmendmentState.ISSUED) {
            throw new Refusal(CampaignRefusal.AMENDMENT_MOVE, amendment.state().label());
        }
        List<AmendmentChange> back = amendment.content().changes().reversed().stream()
                .map(change -> change.inverse(amendment.number()))
                .toList();
        AmendmentDraft content = new AmendmentDraft(
                "撤销第" + amendment.number() + "号变更", amendment.content().urgent(), back);
        return insert(actor, campaign(amendment.campaign()), content, issued);
    }

    /**
     * @param version of the draft as it was seen
     * @param campaignVersion of the campaign as it was seen
     */
    public void write(Actor actor, AmendmentId id, AmendmentDraft content, int version, int campaignVersion) {
        Amendment amendment = ownAmendment(actor, id);
        amendment.expect(version);
        campaign(amendment.campaign()).expect(campaignVersion);
        amendment.write(checked(amendment.campaign(), content), campaignVersion);
        store.save(amendment, null);
        publish(actor, amendment, AmendmentEvent.Deed.WRITTEN);
    }

    public void discard(Actor actor, AmendmentId id, int version) {
        Amendment amendment = ownAmendment(actor, id);
        amendment.expect(version);
        amendment.discard();
        store.save(amendment, null);
        publish(actor, amendment, AmendmentEvent.Deed.DISCARDED);
    }

    /**
     * Changes the campaign and everything that hangs on it, in one transaction.
     *
     * @return its number
     */
    public int issue(Actor actor, AmendmentId id, int version, int campaignVersion) {
        Amendment amendment = ownAmendment(actor, id);
        amendment.expect(version);
        Campaign campaign = campaign(amendment.campaign());
        campaign.expect(campaignVersion);
        Instant now = clock.instant();
        AmendmentWork work = check.against(campaign.id(), amendment.content().changes());
        amendment.issue(store.nextNumber(campaign.id()), work.changes());
        work.amended().forEach(duties::amend);
        duties.markIssued(work.added(), now);
        work.venues().forEach(campaigns::place);
        store.save(amendment, now);
        campaigns.save(campaign);
        events.publishEvent(new CampaignAmended(
                campaign.id(), campaign.owner(), id, amendment.number(), amendment.content(), actor.party()));
        return amendment.number();
    }

    private AmendmentId insert(Actor actor, Campaign campaign, AmendmentDraft content, @Nullable AmendmentId restores) {
        campaign.requireIssued();
        Amendment amendment = Amendment.draft(
                new AmendmentId(Ids.timeOrdered(clock)),
                campaign.id(),
                checked(campaign.id(), content),
                campaign.kept().version(),
                restores);
        store.insert(amendment, actor, clock.instant());
        publish(actor, amendment, AmendmentEvent.Deed.DRAFTED);
        return amendment.id();
    }

    private AmendmentDraft checked(CampaignId campaign, AmendmentDraft content) {
        return new AmendmentDraft(
                content.reason(),
                content.urgent(),
                check.against(campaign, content.changes()).changes());
    }

    private void publish(Actor actor, Amendment amendment, AmendmentEvent.Deed deed) {
        events.publishEvent(
                new AmendmentEvent(amendment.id(), deed, amendment.content().words(), actor.party()));
    }

    /** The campaign's row is held first, so that amendments of one campaign come one after the other. */
    private Amendment ownAmendment(Actor actor, AmendmentId id) {
        CampaignId campaign = store.campaignOf(id).orElseThrow(() -> new NotFound("amendment " + id));
        own(actor, campaign).requireIssued();
        return store.find(id).orElseThrow(() -> new NotFound("amendment " + id));
    }

    private Campaign own(Actor actor, CampaignId id) {
        Campaign campaign = campaign(id);
        if (!actor.owns(campaign.owner())) {
            throw new NotFound("campaign " + id);
        }
        return campaign;
    }

    private Campaign campaign(CampaignId id) {
        return campaigns.lock(id).orElseThrow(() -> new NotFound("campaign " + id));
    }
}
