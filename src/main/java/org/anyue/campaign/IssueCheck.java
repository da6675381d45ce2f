package org.anyue.campaign;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every gate what still keeps activities from being issued. */
@Component
class IssueCheck {

    private final ObjectProvider<IssueGate> gates;
    private final CampaignReads campaigns;
    private final DutyReads duties;

    IssueCheck(ObjectProvider<IssueGate> gates, CampaignReads campaigns, DutyReads duties) {
        this.gates = gates;
        this.campaigns = campaigns;
        this.duties = duties;
    }

    List<ItemReadiness> of(CampaignId campaign) {
        Map<PlanItemId, List<DutyDetails>> byItem = duties.all(campaign).stream()
                .collect(groupingBy(duty -> duty.terms().item()));
        Map<PlanItemId, Integer> open = gates.orderedStream()
                .flatMap(gate -> gate.open(campaign).stream())
                .collect(groupingBy(IssueGate.OpenSentences::item, summingInt(IssueGate.OpenSentences::open)));
        return campaigns.items(campaign).stream()
                .map(item ->
                        readiness(item, byItem.getOrDefault(item.id(), List.of()), open.getOrDefault(item.id(), 0)))
                .toList();
    }

    private static ItemReadiness readiness(PlanItem item, List<DutyDetails> duties, int open) {
        List<DutyDetails> waiting =
                duties.stream().filter(duty -> !duty.isIssued()).toList();
        List<Integer> withoutBearer = waiting.stream()
                .filter(duty -> duty.terms().scope().selectors().isEmpty())
                .map(DutyDetails::number)
                .toList();
        return new ItemReadiness(item, waiting, duties.size() - waiting.size(), open, withoutBearer);
    }
}
