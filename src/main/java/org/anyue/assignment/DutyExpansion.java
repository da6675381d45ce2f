package org.anyue.assignment;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignIssued;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.IssueForecast;
import org.anyue.campaign.IssuePreview;
import org.anyue.campaign.PlanItemId;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Turns duties into assignments: the denominator of every figure exists before anything is handed in. */
@Component
class DutyExpansion implements IssuePreview {

    private final CampaignQueries campaigns;
    private final UnitQueries units;
    private final IssueStore store;
    private final IssueExpansion duties;
    private final BurdenRules burden;
    private final ApplicationEventPublisher events;

    DutyExpansion(
            CampaignQueries campaigns,
            UnitQueries units,
            IssueStore store,
            IssueExpansion duties,
            BurdenRules burden,
            ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.units = units;
        this.store = store;
        this.duties = duties;
        this.burden = burden;
        this.events = events;
    }

    /** Inside the transaction of the issue: if this fails, nothing was issued. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CampaignIssued issued) {
        CampaignSummary campaign = campaigns.get(issued.campaign());
        Set<DutyId> wanted = new HashSet<>(issued.duties());
        List<DutyDetails> given = campaigns.duties(issued.campaign()).stream()
                .filter(duty -> wanted.contains(duty.id()))
                .toList();
        Bearers bearers = new Bearers(units, issued.owner(), campaigns.nominated(issued.campaign()));
        Map<DutyDetails, Set<UnitSummary>> expected = expand(bearers, given);
        Set<UnitSummary> everybody = new LinkedHashSet<>();
        expected.values().forEach(everybody::addAll);
        store.putBearers(bearers.rows(everybody));
        int made = 0;
        for (Map.Entry<DutyDetails, Set<UnitSummary>> entry : expected.entrySet()) {
            made += duties.add(campaign, entry.getKey(), entry.getValue());
        }
        events.publishEvent(new AssignmentsExpanded(
                issued.campaign(), given.stream().map(DutyDetails::id).toList(), made, issued.by()));
    }

    @Override
    @Transactional(readOnly = true)
    public IssueForecast preview(CampaignId campaign, Set<PlanItemId> items) {
        UnitId owner = campaigns.get(campaign).owner();
        List<DutyDetails> duties = campaigns.duties(campaign).stream()
                .filter(duty -> !duty.isIssued() && items.contains(duty.terms().item()))
                .toList();
        Map<DutyDetails, Set<UnitSummary>> expected =
                expand(new Bearers(units, owner, campaigns.nominated(campaign)), duties);
        Set<UnitId> distinct = new HashSet<>();
        Map<UnitKind, Set<UnitId>> unitsOfKind = new EnumMap<>(UnitKind.class);
        Map<UnitKind, Integer> assignmentsOfKind = new EnumMap<>(UnitKind.class);
        expected.values().stream().flatMap(Set::stream).forEach(unit -> {
            distinct.add(unit.id());
            unitsOfKind.computeIfAbsent(unit.kind(), kind -> new HashSet<>()).add(unit.id());
            assignmentsOfKind.merge(unit.kind(), 1, Integer::sum);
        });
        return new IssueForecast(
                distinct.size(),
                assignmentsOfKind.values().stream().mapToInt(Integer::intValue).sum(),
                unitsOfKind.entrySet().stream()
                        .map(entry -> new IssueForecast.ByKind(
                                entry.getKey(),
                                entry.getValue().size(),
                                assignmentsOfKind.getOrDefault(entry.getKey(), 0)))
                        .toList(),
                byDuty(campaigns.get(campaign), expected));
    }

    private List<IssueForecast.ByDuty> byDuty(CampaignSummary campaign, Map<DutyDetails, Set<UnitSummary>> expected) {
        Map<BurdenItem, Integer> minutes = burden.minutes();
        return expected.entrySet().stream()
                .map(entry -> {
                    DutyDetails duty = entry.getKey();
                    int units = entry.getValue().size();
                    int times = BurdenPolicy.times(duty.terms().dueText(), campaign.period());
                    Burden one = BurdenPolicy.of(duty.terms().asks(), times, minutes);
                    List<IssueForecast.Cost> costs = one.parts().entrySet().stream()
                            .map(part -> new IssueForecast.Cost(part.getKey().label(), (long) part.getValue() * units))
                            .sorted(Comparator.comparingLong(IssueForecast.Cost::minutes)
                                    .reversed())
                            .toList();
                    return new IssueForecast.ByDuty(duty.id(), units, units, costs);
                })
                .toList();
    }

    private static Map<DutyDetails, Set<UnitSummary>> expand(Bearers bearers, List<DutyDetails> duties) {
        Map<DutyDetails, Set<UnitSummary>> expected = new LinkedHashMap<>();
        duties.forEach(duty -> expected.put(duty, bearers.of(duty.terms().scope())));
        return expected;
    }
}
