package org.anyue.campaign.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.NominationCall;
import org.anyue.campaign.NominationList;
import org.anyue.campaign.Nominations;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.NotFound;
import org.anyue.shared.Slice;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;
import org.anyue.ui.Pager;
import org.anyue.ui.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of nominations together. */
@Component
class NominationPages {

    private static final int SIZE = 30;

    private final Nominations nominations;
    private final CampaignQueries campaigns;
    private final UnitQueries units;
    private final Clock clock;

    NominationPages(Nominations nominations, CampaignQueries campaigns, UnitQueries units, Clock clock) {
        this.nominations = nominations;
        this.campaigns = campaigns;
        this.units = units;
        this.clock = clock;
    }

    boolean owns(Actor actor, CampaignId id) {
        return actor.isOfficeOf(campaigns.get(id).owner());
    }

    void requireOwner(Actor actor, CampaignId id) {
        if (!owns(actor, id)) {
            throw new NotFound("campaign " + id);
        }
    }

    /** @param due as typed, null for what is known */
    NominationBoardPage board(
            Actor actor, CampaignId id, @Nullable String due, @Nullable String note, FormErrors errors) {
        CampaignSummary campaign = campaigns.get(actor, id);
        Nominations.Board board = nominations.board(id, campaign.owner());
        NominationCall call = board.call();
        Map<UnitId, UnitSummary> known =
                units
                        .byIds(board.lists().values().stream()
                                .flatMap(list -> list.enterprises().stream())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(UnitSummary::id, Function.identity()));
        return new NominationBoardPage(
                CampaignPages.base(id),
                campaign.title(),
                call != null,
                due != null ? due : call == null ? "" : call.dueOn().toString(),
                note != null ? note : call == null ? "" : call.note(),
                LocalDate.now(clock).toString(),
                board.nominated(),
                board.places().stream()
                        .map(place -> row(place, board.lists().get(place.id()), known))
                        .toList(),
                errors);
    }

    private NominationBoardPage.PlaceRow row(
            UnitSummary place, @Nullable NominationList list, Map<UnitId, UnitSummary> known) {
        Set<UnitId> named = list == null ? Set.of() : list.enterprises();
        Instant handedIn = list == null ? null : list.handedInAt();
        String names = known.values().stream()
                .filter(unit -> named.contains(unit.id()))
                .map(UnitSummary::name)
                .sorted()
                .collect(Collectors.joining("、"));
        return new NominationBoardPage.PlaceRow(
                place.name(),
                named.size(),
                names,
                handedIn != null ? "已报送" : named.isEmpty() ? "未开始" : "推荐中",
                handedIn != null ? Tone.OK : Tone.NEUTRAL);
    }

    NominationChoicePage choice(Actor actor, CampaignId id, NominationQuery query, FormErrors errors) {
        NominationCall call = nominations.asked(actor, id);
        List<UnitSummary> chosen = nominations.own(actor, id);
        Slice<UnitSummary> offered = offered(actor, query, chosen);
        return new NominationChoicePage(
                CampaignPages.base(id),
                call.title(),
                call.ownerName() + "安委办请在" + Days.full(call.dueOn()) + "前报送"
                        + (call.note().isEmpty() ? "。" : "：" + call.note()),
                call.settled(),
                call.settled() ? 0 : nominations.earlier(actor, id).size(),
                state(nominations
                        .board(id, call.owner())
                        .lists()
                        .get(actor.place().id())),
                enterprises(chosen),
                enterprises(offered.rows()),
                query,
                units.sectors().stream()
                        .map(sector -> new Option(sector.code(), sector.name()))
                        .toList(),
                Pager.of(offered, query.base(id)),
                errors);
    }

    private String state(@Nullable NominationList list) {
        Instant at = list == null ? null : list.handedInAt();
        return list == null || at == null
                ? "未报送"
                : "已报送（" + LocalDate.ofInstant(at, clock.getZone()) + " " + list.handedInBy() + "）";
    }

    private Slice<UnitSummary> offered(Actor actor, NominationQuery query, Collection<UnitSummary> chosen) {
        Set<UnitId> taken = chosen.stream().map(UnitSummary::id).collect(Collectors.toSet());
        Set<String> sectors = query.sector().isEmpty() ? Set.of() : Set.of(query.sector());
        List<UnitSummary> found = units.enterprises(actor.place().id(), sectors).stream()
                .filter(unit -> !taken.contains(unit.id()))
                .filter(unit ->
                        unit.name().contains(query.q()) || unit.shortName().contains(query.q()))
                .toList();
        int from = Math.min(found.size(), (query.page() - 1) * SIZE);
        return new Slice<>(found.subList(from, Math.min(found.size(), from + SIZE)), query.page(), SIZE, found.size());
    }

    private List<NominationChoicePage.Enterprise> enterprises(List<UnitSummary> found) {
        Map<UnitId, String> places =
                units
                        .byIds(found.stream()
                                .map(UnitSummary::parentId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(UnitSummary::id, UnitSummary::name));
        return found.stream()
                .map(unit -> new NominationChoicePage.Enterprise(
                        unit.id().toString(),
                        unit.name(),
                        unit.parentId() == null ? "" : places.getOrDefault(unit.parentId(), "")))
                .toList();
    }
}
