package org.anyue.assignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a campaign has asked of the units, in forms, fields and estimated minutes (减负), within the scope of the actor. */
@Component
@Transactional(readOnly = true)
public class BurdenQueries {

    private final BurdenReads reads;
    private final BurdenRules rules;
    private final CampaignQueries campaigns;
    private final UnitQueries units;
    private final FigureQueries figures;

    BurdenQueries(
            BurdenReads reads, BurdenRules rules, CampaignQueries campaigns, UnitQueries units, FigureQueries figures) {
        this.reads = reads;
        this.rules = rules;
        this.campaigns = campaigns;
        this.units = units;
        this.figures = figures;
    }

    /**
     * @param place what hangs below it counts
     * @throws NotFound when the actor sees neither the campaign nor the place
     */
    public List<BurdenFigures> of(Actor actor, CampaignId id, UnitId place, BurdenView view) {
        CampaignSummary campaign = campaigns.get(actor, id);
        figures.requireInside(actor, place);
        List<BurdenReads.IssuedAsk> duties = reads.duties(id);
        Map<UUID, Burden> costs = costs(campaign, duties);
        UUID top = place.value();
        return switch (view) {
            case UNIT -> named(reads.byUnit(actor.scope(), id, top, costs), BurdenQueries::unit);
            case PLACE -> named(reads.byPlace(actor.scope(), id, top, costs), BurdenQueries::place);
            case KIND -> named(reads.byKind(actor.scope(), id, top, costs), (sum, _) -> kind(sum));
            case DUTY -> duties(reads.byDuty(actor.scope(), id, top, costs), duties);
        };
    }

    private Map<UUID, Burden> costs(CampaignSummary campaign, List<BurdenReads.IssuedAsk> duties) {
        Map<BurdenItem, Integer> minutes = rules.minutes();
        Map<UUID, Burden> costs = new HashMap<>();
        duties.forEach(duty -> costs.put(
                duty.duty(),
                BurdenPolicy.of(duty.asks(), BurdenPolicy.times(duty.dueText(), campaign.period()), minutes)));
        return costs;
    }

    private interface Naming {
        BurdenFigures name(BurdenReads.Sum sum, Map<UUID, UnitSummary> places);
    }

    private List<BurdenFigures> named(List<BurdenReads.Sum> sums, Naming naming) {
        Map<UUID, UnitSummary> places = units
                .byIds(sums.stream()
                        .map(BurdenReads.Sum::place)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(UnitId::new)
                        .toList())
                .stream()
                .collect(Collectors.toMap(unit -> unit.id().value(), Function.identity()));
        return sums.stream().map(sum -> naming.name(sum, places)).toList();
    }

    private static BurdenFigures unit(BurdenReads.Sum sum, Map<UUID, UnitSummary> places) {
        UnitKind kind = sum.kind();
        UnitSummary place = sum.place() == null ? null : places.get(sum.place());
        String where = place == null || place.id().value().equals(sum.unit()) ? "" : place.shortName();
        return figures(
                sum.unit() == null ? "" : Ids.toText(sum.unit()),
                sum.name(),
                kind == null ? "" : kind.label(),
                where,
                sum);
    }

    private static BurdenFigures place(BurdenReads.Sum sum, Map<UUID, UnitSummary> places) {
        UnitSummary place = sum.place() == null ? null : places.get(sum.place());
        return place == null
                ? figures("", "本级和直属单位", "", "", sum)
                : figures(place.id().toString(), place.name(), place.kind().label(), "", sum);
    }

    private static BurdenFigures kind(BurdenReads.Sum sum) {
        UnitKind kind = Objects.requireNonNull(sum.kind());
        return figures(kind.name(), kind.label(), "", "", sum);
    }

    private static List<BurdenFigures> duties(List<BurdenReads.Sum> sums, List<BurdenReads.IssuedAsk> duties) {
        return duties.stream()
                .flatMap(duty -> sums.stream()
                        .filter(sum -> duty.duty().equals(sum.unit()))
                        .flatMap(sum -> Stream.of(
                                figures(Ids.toText(duty.duty()), duty.number() + ". " + duty.what(), "", "", sum))))
                .toList();
    }

    private static BurdenFigures figures(String key, String name, String kind, String place, BurdenReads.Sum sum) {
        return new BurdenFigures(
                key, name, kind, place, sum.units(), sum.tasks(), sum.forms(), sum.fields(), sum.minutes());
    }
}
