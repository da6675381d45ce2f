package org.anyue.assignment.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anyue.assignment.BurdenFigures;
import org.anyue.assignment.BurdenQueries;
import org.anyue.assignment.BurdenView;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.sheet.SheetColumn;
import org.anyue.sheet.SheetDraft;
import org.anyue.ui.ListQuery;
import org.anyue.ui.Option;
import org.anyue.ui.Tab;
import org.springframework.stereotype.Component;

/** Builds the pages of the burden meter. */
@Component
class BurdenPages {

    private static final int SIZE = 50;
    private static final Map<String, Comparator<BurdenPage.Row>> ORDERS = Map.of(
            "name", Comparator.comparing(BurdenPage.Row::name),
            "kind", Comparator.comparing(BurdenPage.Row::kind),
            "place", Comparator.comparing(BurdenPage.Row::place),
            "units", Comparator.comparing(BurdenPage.Row::units),
            "tasks", Comparator.comparing(BurdenPage.Row::tasks),
            "forms", Comparator.comparing(BurdenPage.Row::forms),
            "fields", Comparator.comparing(BurdenPage.Row::fields),
            "minutes", Comparator.comparing(BurdenPage.Row::minutes),
            "each", Comparator.comparing((BurdenPage.Row row) -> row.minutes() / Math.max(1, row.units())));

    private final BurdenQueries burden;
    private final CampaignQueries campaigns;
    private final UnitQueries units;

    BurdenPages(BurdenQueries burden, CampaignQueries campaigns, UnitQueries units) {
        this.burden = burden;
        this.units = units;
        this.campaigns = campaigns;
    }

    static String address(CampaignId campaign) {
        return "/desk/campaigns/" + campaign + "/burden";
    }

    BurdenListPage all(Actor actor) {
        return new BurdenListPage(campaigns.list(actor).stream()
                .filter(campaign -> !campaign.isUpward())
                .map(campaign -> new BurdenListPage.Row(
                        address(campaign.id()),
                        campaign.title(),
                        total(actor, campaign.id(), actor.place().id())))
                .filter(row -> row.total().tasks() > 0)
                .toList());
    }

    BurdenPage of(Actor actor, CampaignId id, ListQuery query, BurdenView view) {
        CampaignSummary campaign = campaigns.get(actor, id);
        UnitId place = query.filter("place").isEmpty() ? actor.place().id() : UnitId.of(query.filter("place"));
        List<BurdenFigures> figures = burden.of(actor, id, place, view);
        List<BurdenPage.Row> rows = figures.stream()
                .map(one -> row(one, drill(view, one, id)))
                .filter(row -> query.finds(row.name(), row.place()))
                .filter(row -> query.filter("kind").isEmpty() || row.kind().equals(query.filter("kind")))
                .toList();
        List<BurdenPage.Row> found = query.sort().isEmpty()
                ? rows.stream()
                        .sorted(Comparator.comparingLong(BurdenPage.Row::minutes)
                                .reversed())
                        .toList()
                : query.sorted(rows, ORDERS);
        return new BurdenPage(
                campaign.title(),
                "/desk/campaigns/" + id,
                view,
                query,
                found,
                query.slice(found, SIZE),
                total(actor, id, place),
                place.equals(actor.place().id()) ? "" : units.get(place).name(),
                figures.stream()
                        .map(BurdenFigures::kind)
                        .filter(kind -> !kind.isEmpty())
                        .distinct()
                        .sorted()
                        .map(kind -> new Option(kind, kind))
                        .toList(),
                Arrays.stream(BurdenView.values())
                        .map(one -> new Tab(one.label(), address(id) + "?by=" + one.name() + below(query), one == view))
                        .toList());
    }

    static SheetDraft sheet(BurdenView view, List<BurdenPage.Row> rows) {
        return new SheetDraft(
                "基层负担" + view.label(),
                "估计用时按“参数设置 → 基层负担估算”的分钟数计算，不是实测。",
                List.of(
                        new SheetColumn("名称", 40),
                        new SheetColumn("类别", 14),
                        new SheetColumn("地区", 14),
                        new SheetColumn("单位数", 8),
                        new SheetColumn("任务", 8),
                        new SheetColumn("报表(次)", 10),
                        new SheetColumn("填报项", 10),
                        new SheetColumn("估计用时(分钟)", 14)),
                rows.stream()
                        .map(row -> Stream.of(
                                        row.name(),
                                        row.kind(),
                                        row.place(),
                                        row.units(),
                                        row.tasks(),
                                        row.forms(),
                                        row.fields(),
                                        row.minutes())
                                .map(String::valueOf)
                                .toList())
                        .toList());
    }

    /** A place opens to its units. */
    private static String drill(BurdenView view, BurdenFigures figures, CampaignId id) {
        return view == BurdenView.PLACE && !figures.key().isEmpty()
                ? address(id) + "?by=UNIT&place=" + figures.key()
                : "";
    }

    private static String below(ListQuery query) {
        return query.filter("place").isEmpty() ? "" : "&place=" + UnitId.of(query.filter("place"));
    }

    private BurdenPage.Row total(Actor actor, CampaignId id, UnitId place) {
        List<BurdenFigures> kinds = burden.of(actor, id, place, BurdenView.KIND);
        BurdenFigures all = new BurdenFigures(
                "",
                "合计",
                "",
                "",
                kinds.stream().mapToLong(BurdenFigures::units).sum(),
                kinds.stream().mapToLong(BurdenFigures::tasks).sum(),
                kinds.stream().mapToLong(BurdenFigures::forms).sum(),
                kinds.stream().mapToLong(BurdenFigures::fields).sum(),
                kinds.stream().mapToLong(BurdenFigures::minutes).sum());
        return row(all, "");
    }

    private static BurdenPage.Row row(BurdenFigures figures, String href) {
        return new BurdenPage.Row(
                href,
                figures.name(),
                figures.kind(),
                figures.place(),
                figures.units(),
                figures.tasks(),
                figures.forms(),
                figures.fields(),
                figures.minutes(),
                words(figures.minutes()),
                words(figures.minutesEach()));
    }

    private static String words(long minutes) {
        return minutes < 60 ? minutes + " 分钟" : "%,.1f 小时".formatted(minutes / 60.0);
    }
}
