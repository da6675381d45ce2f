package org.anyue.campaign;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Questions about campaigns. Those that take an actor answer within what the actor may see and are the only ones for
 * pages; the others are for modules above that act for the system.
 */
@Component
public class CampaignQueries {

    private final CampaignReads campaigns;
    private final DutyReads duties;
    private final NominationReads nominations;
    private final IssueCheck check;
    private final ObjectProvider<IssuePreview> preview;
    private final ObjectProvider<DutyReach> reach;

    CampaignQueries(
            CampaignReads campaigns,
            DutyReads duties,
            NominationReads nominations,
            IssueCheck check,
            ObjectProvider<IssuePreview> preview,
            ObjectProvider<DutyReach> reach) {
        this.campaigns = campaigns;
        this.duties = duties;
        this.nominations = nominations;
        this.check = check;
        this.preview = preview;
        this.reach = reach;
    }

    /**
     * Own campaigns of an office or department in every state, and issued ones of the places above and below and of
     * departments that asked something of the own unit; newest first.
     */
    public List<CampaignSummary> list(Actor actor) {
        return actor.role().isAdministrator() ? List.of() : campaigns.visible(actor, borne(actor));
    }

    /** @throws NotFound when there is none in scope */
    public CampaignSummary get(Actor actor, CampaignId id) {
        return find(actor, id).orElseThrow(() -> new NotFound("campaign " + id));
    }

    public boolean sees(Actor actor, CampaignId id) {
        return find(actor, id).isPresent();
    }

    /** All duties for the owner, issued ones for everybody else; by activity, then number. */
    public List<DutyDetails> duties(Actor actor, CampaignId id) {
        return actor.owns(get(actor, id).owner()) ? duties.all(id) : duties.issued(id);
    }

    /** @throws NotFound when there is none in scope */
    public DutyDetails duty(Actor actor, DutyId id) {
        DutyDetails duty = duty(id);
        CampaignSummary campaign = get(actor, duty.campaign());
        if (!duty.isIssued() && !actor.owns(campaign.owner())) {
            throw new NotFound("duty " + id);
        }
        return duty;
    }

    /** What stands between each activity and the units; for the owner's office only. */
    public List<ItemReadiness> readiness(Actor actor, CampaignId id) {
        if (!actor.owns(get(actor, id).owner())) {
            throw new NotFound("campaign " + id);
        }
        return check.of(id);
    }

    /** What issuing the activities would give to the units; empty where nobody can tell. */
    public Optional<IssueForecast> forecast(Actor actor, CampaignId id, Set<PlanItemId> items) {
        get(actor, id);
        return preview.orderedStream().findFirst().map(able -> able.preview(id, items));
    }

    /** The newest campaign of the place that has been issued; what everybody may know of it is public. */
    public Optional<CampaignSummary> current(UnitId owner) {
        return campaigns.issued(owner);
    }

    /** @throws NotFound when there is none */
    public CampaignSummary get(CampaignId id) {
        return campaigns.byId(id).orElseThrow(() -> new NotFound("campaign " + id));
    }

    /** Every duty, issued or not; by activity, then number. */
    public List<DutyDetails> duties(CampaignId id) {
        return duties.all(id);
    }

    /** @throws NotFound when there is none */
    public DutyDetails duty(DutyId id) {
        return duties.byId(id).orElseThrow(() -> new NotFound("duty " + id));
    }

    /** Empty while no plan is attached. */
    public Optional<PlanText> planText(CampaignId id) {
        return campaigns.planText(id);
    }

    /** Activities in their order. */
    public List<PlanItem> planItems(CampaignId id) {
        return campaigns.items(id);
    }

    /** Enterprises that were nominated for the campaign, by whatever place. */
    public Set<UnitId> nominated(CampaignId id) {
        return nominations.nominated(id);
    }

    /** Where the activity of the duty is held, as it is now. */
    public Venue venue(DutyId id) {
        DutyDetails duty = duty(id);
        return planItems(duty.campaign()).stream()
                .filter(item -> item.id().equals(duty.terms().item()))
                .map(PlanItem::venue)
                .findFirst()
                .orElse(Venue.NONE);
    }

    /** The words of the plan that the duty came from; empty when it was typed by hand. */
    public Optional<String> sentence(DutyId id) {
        return Optional.ofNullable(duty(id).sentence());
    }

    private Optional<CampaignSummary> find(Actor actor, CampaignId id) {
        if (actor.role().isAdministrator()) {
            return Optional.empty();
        }
        return campaigns.visible(actor, Set.of(), id).or(() -> {
            Set<CampaignId> borne = borne(actor);
            return borne.isEmpty() ? Optional.empty() : campaigns.visible(actor, borne, id);
        });
    }

    /** Whoever serves a place sees what units in it own; others know a department above by what it asked of them. */
    private Set<CampaignId> borne(Actor actor) {
        return actor.scope().seesWholePlace()
                ? Set.of()
                : reach.orderedStream()
                        .findFirst()
                        .map(able -> able.borneBy(actor.unitId()))
                        .orElse(Set.of());
    }
}
