package org.anyue.campaign;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How campaigns of places and departments below carry out one above, seen from both ends; each for the owner of the campaign. */
@Component
public class ChildCampaignQueries {

    private final CampaignQueries campaigns;
    private final CampaignReads reads;
    private final DutyReads duties;
    private final DutyLinkStore links;
    private final UnitQueries units;
    private final ObjectProvider<DutyReach> reach;
    private final Clock clock;

    ChildCampaignQueries(
            CampaignQueries campaigns,
            CampaignReads reads,
            DutyReads duties,
            DutyLinkStore links,
            UnitQueries units,
            ObjectProvider<DutyReach> reach,
            Clock clock) {
        this.campaigns = campaigns;
        this.reads = reads;
        this.duties = duties;
        this.links = links;
        this.units = units;
        this.reach = reach;
        this.clock = clock;
    }

    /** @throws NotFound when the actor does not own the campaign */
    public Coverage coverage(Actor actor, CampaignId id) {
        CampaignSummary campaign = own(actor, id);
        List<DutyDetails> own =
                duties.all(id).stream().filter(duty -> !duty.isCancelled()).toList();
        CampaignId parent = campaign.parent();
        return parent == null
                ? new Coverage(campaign, null, parents(actor, campaign), List.of(), own)
                : new Coverage(
                        campaign, campaigns.get(parent), parents(actor, campaign), rows(campaign, parent, own), own);
    }

    /**
     * Each place right below, and each department that has a plan here or still owes one: the late ones first, then those without a
     * plan, with a draft, issued.
     */
    public List<ChildPlan> children(Actor actor, CampaignId id) {
        CampaignSummary campaign = own(actor, id);
        LocalDate today = LocalDate.now(clock);
        List<DutyDetails> issued = inForce(id);
        Map<CampaignId, DutyLinkStore.Standing> standings = links.under(id);
        Map<UnitId, List<CampaignSummary>> plans = reads.under(id).stream().collect(groupingBy(CampaignSummary::owner));
        Set<UnitSummary> owners = new LinkedHashSet<>(PlacesBelow.of(units, campaign.owner()));
        owners.addAll(units.departments(campaign.owner()));
        owners.addAll(units.byIds(plans.keySet()));
        Map<UnitId, DutyReach.Reached> reached =
                reached(id, owners.stream().map(UnitSummary::id).toList());
        return owners.stream()
                .map(owner -> child(
                        owner,
                        issued,
                        reached.getOrDefault(owner.id(), DutyReach.Reached.NOTHING),
                        plans.getOrDefault(owner.id(), List.of()),
                        standings))
                .filter(plan ->
                        plan.owner().kind().isPlace() || !plan.isMissing() || plan.dueOn() != null && plan.isOpen())
                .sorted(Comparator.comparing((ChildPlan plan) -> !plan.isLate(today))
                        .thenComparing(plan -> !plan.isOpen())
                        .thenComparing(plan -> !plan.isMissing()))
                .toList();
    }

    DutyReach.Reached reached(CampaignId parent, UnitId owner) {
        return reached(parent, List.of(owner)).getOrDefault(owner, DutyReach.Reached.NOTHING);
    }

    private Map<UnitId, DutyReach.Reached> reached(CampaignId parent, Collection<UnitId> owners) {
        return reach.orderedStream()
                .findFirst()
                .map(able -> able.reach(parent, owners))
                .orElse(Map.of());
    }

    private List<Coverage.Row> rows(CampaignSummary campaign, CampaignId parent, List<DutyDetails> own) {
        DutyReach.Reached reached = reached(parent, campaign.owner());
        Map<DutyId, DutyDetails> byId = own.stream().collect(toMap(DutyDetails::id, Function.identity()));
        Map<DutyId, List<DutyDetails>> linked = links.of(campaign.id()).stream()
                .collect(groupingBy(DutyLink::above, mapping(link -> byId.get(link.own()), toList())));
        return inForce(parent).stream()
                .filter(duty -> reached.inside().contains(duty.id()))
                .map(duty -> row(campaign, duty, linked.getOrDefault(duty.id(), List.of()), own, reached))
                .toList();
    }

    private static Coverage.Row row(
            CampaignSummary campaign,
            DutyDetails duty,
            List<DutyDetails> linked,
            List<DutyDetails> own,
            DutyReach.Reached reached) {
        boolean byIssuing = duty.id().equals(campaign.planDuty());
        boolean open = linked.isEmpty() && !byIssuing;
        return new Coverage.Row(
                duty,
                linked,
                open ? LinkPolicy.proposal(duty, own).orElse(null) : null,
                reached.own().contains(duty.id()),
                byIssuing,
                LinkPolicy.asksForPlan(duty.terms().what()));
    }

    /** What is not issued yet carries out nothing. */
    private static ChildPlan child(
            UnitSummary owner,
            List<DutyDetails> issued,
            DutyReach.Reached reached,
            List<CampaignSummary> plans,
            Map<CampaignId, DutyLinkStore.Standing> standings) {
        Set<DutyId> covered = new HashSet<>();
        for (CampaignSummary plan : plans) {
            DutyLinkStore.Standing standing = standings.get(plan.id());
            if (standing != null) {
                covered.addAll(standing.covered());
                Optional.ofNullable(plan.planDuty()).ifPresent(covered::add);
            }
        }
        List<DutyDetails> expected = issued.stream()
                .filter(duty -> reached.inside().contains(duty.id()))
                .toList();
        List<DutyDetails> uncovered =
                expected.stream().filter(duty -> !covered.contains(duty.id())).toList();
        List<DutyDetails> asking = expected.stream()
                .filter(duty -> reached.own().contains(duty.id())
                        && LinkPolicy.asksForPlan(duty.terms().what()))
                .toList();
        LocalDate dueOn = asking.stream()
                .map(duty -> duty.terms().dueOn())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        return new ChildPlan(
                owner,
                plans,
                plans.stream()
                        .map(plan -> standings.get(plan.id()))
                        .filter(Objects::nonNull)
                        .map(DutyLinkStore.Standing::issuedAt)
                        .min(Instant::compareTo)
                        .orElse(null),
                expected.size() - uncovered.size(),
                uncovered,
                dueOn,
                asking.stream().anyMatch(duty -> reached.delivered().contains(duty.id())));
    }

    private List<CampaignSummary> parents(Actor actor, CampaignSummary campaign) {
        List<UnitId> above =
                units.ancestors(campaign.owner()).stream().map(UnitSummary::id).toList();
        return campaigns.list(actor).stream()
                .filter(other -> other.state().isPublished() && !other.isUpward() && above.contains(other.owner()))
                .toList();
    }

    private List<DutyDetails> inForce(CampaignId id) {
        return duties.issued(id).stream().filter(DutyDetails::isInForce).toList();
    }

    private CampaignSummary own(Actor actor, CampaignId id) {
        CampaignSummary campaign = campaigns.get(actor, id);
        if (!actor.owns(campaign.owner())) {
            throw new NotFound("campaign " + id);
        }
        return campaign;
    }
}
