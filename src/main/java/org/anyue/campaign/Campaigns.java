package org.anyue.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.shared.DateRange;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Commands on campaigns. All are for the office of the place, or the department, that owns the campaign; to everybody else
 * the campaign does not exist ({@link NotFound}). Refusals carry a {@link CampaignRefusal}; a version that is no longer the newest
 * ends in {@link org.anyue.shared.Stale}.
 */
@Service
@Transactional
public class Campaigns {

    private final CampaignStore store;
    private final DutyReads dutyReads;
    private final DutyStore dutyStore;
    private final IssueCheck check;
    private final BearerCheck bearers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Campaigns(
            CampaignStore store,
            DutyReads dutyReads,
            DutyStore dutyStore,
            IssueCheck check,
            BearerCheck bearers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.dutyReads = dutyReads;
        this.dutyStore = dutyStore;
        this.check = check;
        this.bearers = bearers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Drafts a campaign of the place that the actor's office serves, or of the actor's department; the consultation day is
     * 16 June.
     */
    public CampaignId create(Actor actor, String title, String theme, int year, DateRange period) {
        return create(actor, CampaignHead.of(title, theme, year, period));
    }

    public CampaignId create(Actor actor, CampaignHead head) {
        return create(actor, head, "");
    }

    /** @param issuer who asked for it, where it is what the place itself owes upward; else empty */
    public CampaignId create(Actor actor, CampaignHead head, String issuer) {
        UnitId desk = actor.desk();
        if (desk == null) {
            throw new Refusal(CampaignRefusal.OFFICE_ONLY);
        }
        CampaignId id = new CampaignId(Ids.timeOrdered(clock));
        Campaign draft = Campaign.draft(id, new Campaign.Owner(desk, actor.deskName(), actor.isOfDepartment()), head);
        draft.askedBy(issuer.strip());
        store.insert(draft, clock.instant());
        events.publishEvent(new CampaignCreated(id, desk, words(draft), actor.party()));
        return id;
    }

    public void edit(Actor actor, CampaignId id, CampaignHead head, int version) {
        Campaign campaign = own(actor, id);
        campaign.expect(version);
        edit(actor, campaign, head, campaign.issuer());
    }

    /** @param issuer as for {@link #create(Actor, CampaignHead, String)}; settled with the first duty */
    public void edit(Actor actor, CampaignId id, CampaignHead head, String issuer, int version) {
        Campaign campaign = own(actor, id);
        campaign.expect(version);
        edit(actor, campaign, head, issuer.strip());
    }

    private void edit(Actor actor, Campaign campaign, CampaignHead head, String issuer) {
        String before = words(campaign);
        campaign.edit(head);
        campaign.askedBy(issuer);
        store.save(campaign);
        events.publishEvent(new CampaignEdited(campaign.id(), before, words(campaign), actor.party()));
    }

    private static String words(Campaign campaign) {
        String head = campaign.head().toString();
        return campaign.isUpward() ? head + " issuer=" + campaign.issuer() : head;
    }

    /**
     * Attaches the plan and its activities. Only to a draft, and only once: duties point into the text.
     *
     * @return ids of the activities in the order of the document
     */
    public List<PlanItemId> attachPlan(Actor actor, CampaignId id, PlanDocument plan) {
        Campaign campaign = own(actor, id);
        campaign.requireDraftForPlan();
        PlanPolicy.require(plan, store.hasPlan(id));
        Instant now = clock.instant();
        store.insertPlan(id, plan, now);
        List<PlanItemId> items = plan.items().stream()
                .map(item -> insertItem(id, item, plan.length()))
                .toList();
        store.save(campaign);
        events.publishEvent(new PlanAttached(id, plan.sha256(), items, actor.party()));
        return items;
    }

    /** Takes the plan with its activities and duties out of a draft, so that it can be attached anew. */
    public void detachPlan(Actor actor, CampaignId id) {
        Campaign campaign = own(actor, id);
        campaign.requireDraftForPlan();
        store.deletePlan(id);
        store.save(campaign);
        events.publishEvent(new PlanDetached(id, actor.party()));
    }

    public PlanItemId addPlanItem(Actor actor, CampaignId id, PlanItemDraft item) {
        Campaign campaign = own(actor, id);
        campaign.requireOpen();
        PlanItemId added = insertItem(id, item, store.planLength(id));
        store.save(campaign);
        events.publishEvent(new PlanItemAdded(id, added, item.toString(), actor.party()));
        return added;
    }

    /** Changes how an activity is called; its place in the plan stays. */
    public void retitle(Actor actor, CampaignId id, PlanItemId item, String title) {
        Campaign campaign = own(actor, id);
        campaign.requireOpen();
        requireItem(id, item);
        store.retitle(item, title);
        store.save(campaign);
        events.publishEvent(new PlanItemRetitled(id, item, title, actor.party()));
    }

    /** Says where an activity is held, until units have duties of it; after that an amendment tells them. */
    public void place(Actor actor, CampaignId id, PlanItemId item, Venue venue, int version) {
        Campaign campaign = own(actor, id);
        campaign.expect(version);
        campaign.requireOpen();
        requireItem(id, item);
        PlanPolicy.require(venue);
        if (dutyReads.issued(id).stream()
                .anyMatch(duty -> duty.isInForce() && duty.terms().item().equals(item))) {
            throw new Refusal(CampaignRefusal.VENUE_ISSUED);
        }
        store.place(item, venue);
        store.save(campaign);
        events.publishEvent(new VenueSet(id, item, venue, actor.party()));
    }

    /** Adds a duty, also after others have been issued. */
    public DutyId addDuty(Actor actor, CampaignId id, DutyTerms terms) {
        Campaign campaign = own(actor, id);
        requireItem(id, terms.item());
        bearers.require(actor, terms.scope());
        Duty duty = Duty.add(new DutyId(Ids.timeOrdered(clock)), campaign, terms, store.planLength(id));
        dutyStore.insert(duty);
        store.save(campaign);
        events.publishEvent(new DutyAdded(id, duty.id(), duty.terms().toString(), actor.party()));
        return duty.id();
    }

    /** Changes a duty that no unit has yet. */
    public void editDuty(Actor actor, DutyId id, DutyTerms terms, int version) {
        Campaign campaign = ownOf(actor, id);
        campaign.requireOpen();
        requireItem(campaign.id(), terms.item());
        bearers.require(actor, terms.scope());
        Duty duty = duty(id, version);
        String before = duty.terms().toString();
        duty.edit(UpwardPolicy.taken(campaign, terms), store.planLength(campaign.id()));
        dutyStore.save(duty);
        store.save(campaign);
        events.publishEvent(
                new DutyEdited(campaign.id(), id, before, duty.terms().toString(), actor.party()));
    }

    /** Removes a duty that no unit has yet. */
    public void removeDuty(Actor actor, DutyId id, int version) {
        Campaign campaign = ownOf(actor, id);
        campaign.requireOpen();
        Duty duty = duty(id, version);
        duty.requireUnissued();
        dutyStore.delete(duty);
        store.save(campaign);
        events.publishEvent(new DutyRemoved(campaign.id(), id, duty.terms().toString(), actor.party()));
    }

    /**
     * Issues every duty of the activities that is not issued yet. Refused as a whole when one of them is blocked.
     *
     * @param version of the campaign as it was confirmed
     * @return the duties issued, at least one
     */
    public List<DutyId> issue(Actor actor, CampaignId id, Set<PlanItemId> items, int version) {
        Campaign campaign = own(actor, id);
        campaign.expect(version);
        return issue(actor, campaign, IssuePolicy.chosen(check.of(id), items));
    }

    /** Issues every activity that is not blocked. */
    public List<DutyId> issueAll(Actor actor, CampaignId id, int version) {
        Campaign campaign = own(actor, id);
        campaign.expect(version);
        return issue(actor, campaign, IssuePolicy.ready(check.of(id)));
    }

    public void close(Actor actor, CampaignId id, int version) {
        Campaign campaign = own(actor, id);
        campaign.expect(version);
        campaign.close();
        store.save(campaign);
        events.publishEvent(new CampaignClosed(id, campaign.owner(), actor.party()));
    }

    public void archive(Actor actor, CampaignId id, int version) {
        Campaign campaign = own(actor, id);
        campaign.expect(version);
        campaign.archive();
        store.save(campaign);
        events.publishEvent(new CampaignArchived(id, campaign.owner(), actor.party()));
    }

    /**
     * Starts every issued campaign whose period has begun. For the daily job.
     *
     * @return how many were started
     */
    public int startDue() {
        LocalDate today = LocalDate.now(clock);
        int started = 0;
        for (CampaignId id : store.toStart(today)) {
            Campaign campaign = store.lock(id).orElseThrow();
            if (campaign.mayStart(today)) {
                campaign.start();
                store.save(campaign);
                events.publishEvent(new CampaignStarted(id, campaign.owner(), Party.SYSTEM));
                started++;
            }
        }
        return started;
    }

    private List<DutyId> issue(Actor actor, Campaign campaign, List<DutyDetails> waiting) {
        Instant now = clock.instant();
        campaign.issue();
        boolean starts = campaign.mayStart(LocalDate.now(clock));
        if (starts) {
            campaign.start();
        }
        store.save(campaign);
        List<DutyId> issued = waiting.stream().map(DutyDetails::id).toList();
        dutyStore.markIssued(issued, now);
        events.publishEvent(new CampaignIssued(campaign.id(), campaign.owner(), issued, actor.party()));
        if (starts) {
            events.publishEvent(new CampaignStarted(campaign.id(), campaign.owner(), actor.party()));
        }
        return issued;
    }

    private Campaign own(Actor actor, CampaignId id) {
        return store.own(actor, id);
    }

    private Campaign ownOf(Actor actor, DutyId id) {
        return own(actor, dutyReads.campaignOf(id).orElseThrow(() -> new NotFound("duty " + id)));
    }

    private Duty duty(DutyId id, int version) {
        Duty duty = Duty.of(dutyReads.byId(id).orElseThrow(() -> new NotFound("duty " + id)));
        duty.expect(version);
        return duty;
    }

    private PlanItemId insertItem(CampaignId campaign, PlanItemDraft item, int planLength) {
        PlanPolicy.require(item, planLength);
        PlanItemId id = new PlanItemId(Ids.timeOrdered(clock));
        store.insertItem(campaign, id, item);
        return id;
    }

    private void requireItem(CampaignId campaign, PlanItemId item) {
        if (!store.hasItem(campaign, item)) {
            throw new Refusal(CampaignRefusal.ITEM_UNKNOWN);
        }
    }
}
