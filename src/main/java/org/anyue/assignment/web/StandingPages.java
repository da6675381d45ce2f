package org.anyue.assignment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anyue.assignment.AssignmentSummary;
import org.anyue.assignment.FigureFilter;
import org.anyue.assignment.FigureFilter.Which;
import org.anyue.assignment.FigureQueries;
import org.anyue.assignment.FigureRow;
import org.anyue.assignment.Figures;
import org.anyue.assignment.SectorFigures;
import org.anyue.campaign.CampaignSummary;
import org.anyue.organization.Actor;
import org.anyue.organization.Sector;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Slice;
import org.anyue.ui.Bar;
import org.anyue.ui.Crumb;
import org.anyue.ui.Tone;
import org.springframework.stereotype.Component;

/** Puts the page of a county or a sector together. */
@Component
class StandingPages {

    private static final int LATE = 12;
    private static final int READ = 200;

    private final FigureQueries figures;
    private final LateText text;
    private final UnitQueries units;
    private final Clock clock;

    StandingPages(FigureQueries figures, LateText text, UnitQueries units, Clock clock) {
        this.figures = figures;
        this.text = text;
        this.units = units;
        this.clock = clock;
    }

    StandingPage page(Actor actor, CampaignSummary campaign, FigureQuery query) {
        FigureFilter filter = query.filter(campaign.id(), actor.place().id());
        String base = "/desk/campaigns/" + campaign.id();
        Figures total = figures.total(actor, filter);
        Slice<AssignmentSummary> late = figures.rows(actor, filter, Which.OVERDUE, 1, READ);
        LocalDate today = LocalDate.now(clock);
        return new StandingPage(
                campaign.title(),
                title(actor, filter),
                crumbs(actor, campaign, filter),
                CampaignTabs.of(campaign.id(), CampaignTabs.STANDING),
                FigurePages.line("合计", "", base + "/figures", query, total),
                Trends.of(figures.trend(actor, filter), today),
                filter.sector() == null ? areas(actor, filter, query, base) : List.of(),
                filter.sector() == null ? sectors(actor, filter, query, base) : List.of(),
                figures.byDuty(actor, filter).stream()
                        .map(row -> FigurePages.line(
                                row.number() + ". " + row.what(),
                                base + "/duties/" + row.source(),
                                base + "/figures",
                                query.withDuty(row.duty()),
                                row.figures()))
                        .toList(),
                late(late.rows(), query, base, today),
                base + "/figures/rows" + and(query.text(), "which=overdue"),
                text.of(actor, campaign, filter));
    }

    private String title(Actor actor, FigureFilter filter) {
        String place = FigurePages.seen(actor, units.get(filter.place()).name());
        String code = filter.sector();
        return code == null
                ? place
                : place + " · "
                        + units.sectors().stream()
                                .filter(sector -> sector.code().equals(code))
                                .map(Sector::name)
                                .findFirst()
                                .orElse(code);
    }

    private List<Bar> areas(Actor actor, FigureFilter filter, FigureQuery query, String base) {
        return figures.children(actor, filter).stream()
                .filter(row -> row.figures().expected() > 0)
                .map(row -> bar(row.label(), row.figures(), href(row, query, base)))
                .toList();
    }

    private static String href(FigureRow row, FigureQuery query, String base) {
        UnitId unit = row.unit();
        FigureFilter.Part part = row.part();
        if (unit != null) {
            return base + "/standing" + query.withPlace(unit).text();
        }
        return base + "/figures" + (part == null ? query : query.withPart(part)).text();
    }

    private List<Bar> sectors(Actor actor, FigureFilter filter, FigureQuery query, String base) {
        List<Bar> bars = new ArrayList<>();
        for (SectorFigures sector : figures.bySector(actor, filter)) {
            if (sector.figures().expected() > 0) {
                bars.add(bar(
                        sector.name(),
                        sector.figures(),
                        base + "/standing" + query.withSector(sector.code()).text()));
            }
        }
        return bars;
    }

    private static Bar bar(String label, Figures sum, String href) {
        return new Bar(
                label,
                sum.share(),
                sum.actual() + "/" + sum.expected(),
                sum.overdue() > 0 ? Tone.WARN : Tone.ACCENT,
                href);
    }

    /** Units by what they owe, the worst first. */
    private static List<StandingPage.Late> late(
            List<AssignmentSummary> rows, FigureQuery query, String base, LocalDate today) {
        Map<UnitId, List<AssignmentSummary>> byUnit = new LinkedHashMap<>();
        rows.forEach(row -> byUnit.computeIfAbsent(row.bearer().id(), _ -> new ArrayList<>())
                .add(row));
        return byUnit.values().stream()
                .sorted((a, b) -> b.size() - a.size())
                .limit(LATE)
                .map(list -> {
                    AssignmentSummary first = list.getFirst();
                    boolean place = first.bearer().kind().isPlace();
                    FigureQuery unit = query.withPlace(first.bearer().id());
                    return new StandingPage.Late(
                            first.bearer().name(),
                            list.size() == 1
                                    ? first.duty().what() + "，" + Words.due(first, today)
                                    : list.size() + " 项，最早的" + Words.due(first, today),
                            list.size() == 1
                                    ? "/desk/assignments/" + first.id()
                                    : base + "/figures/rows"
                                            + and(
                                                    (place ? unit.withPart(FigureFilter.Part.SELF) : unit).text(),
                                                    "which=overdue"));
                })
                .toList();
    }

    private List<Crumb> crumbs(Actor actor, CampaignSummary campaign, FigureFilter filter) {
        List<Crumb> crumbs = new ArrayList<>();
        String standing = "/desk/campaigns/" + campaign.id() + "/standing";
        crumbs.add(new Crumb(campaign.title(), "/desk/campaigns/" + campaign.id()));
        boolean below = false;
        for (UnitSummary unit : units.ancestors(filter.place())) {
            below |= unit.id().equals(actor.place().id());
            if (below) {
                crumbs.add(new Crumb(unit.shortName(), standing + "?place=" + unit.id()));
            }
        }
        crumbs.add(new Crumb("进展"));
        return crumbs;
    }

    private static String and(String query, String more) {
        return query + (query.isEmpty() ? "?" : "&") + more;
    }
}
