package org.anyue.assignment.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.anyue.assignment.AssignmentLine;
import org.anyue.assignment.CountedRows;
import org.anyue.assignment.FigureFilter;
import org.anyue.assignment.FigureFilter.Which;
import org.anyue.assignment.FigureQueries;
import org.anyue.assignment.FigureRow;
import org.anyue.assignment.Figures;
import org.anyue.campaign.CampaignSummary;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Slice;
import org.anyue.ui.Bar;
import org.anyue.ui.Crumb;
import org.anyue.ui.Pager;
import org.anyue.ui.Tab;
import org.anyue.ui.Tone;
import org.springframework.stereotype.Component;

/** Builds the pages of figures. */
@Component
class FigurePages {

    private static final int SIZE = 50;
    private static final List<Which> SHOWN =
            List.of(Which.EXPECTED, Which.ACTUAL, Which.ON_TIME, Which.OVERDUE, Which.HALF, Which.EXEMPTED);

    private final FigureQueries figures;
    private final UnitQueries units;
    private final LateText late;
    private final Clock clock;

    FigurePages(FigureQueries figures, UnitQueries units, LateText late, Clock clock) {
        this.figures = figures;
        this.units = units;
        this.late = late;
        this.clock = clock;
    }

    /** One way to break a part down. */
    enum By {
        AREA("按地区"),
        DUTY("按任务"),
        SECTOR("按行业"),
        DEPARTMENT("按部门"),
        UNIT("按单位");

        private final String label;

        By(String label) {
            this.label = label;
        }

        static By of(String text) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equalsIgnoreCase(text))
                    .findFirst()
                    .orElse(AREA);
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    FigurePage page(Actor actor, CampaignSummary campaign, FigureQuery query, By by) {
        String base = base(campaign);
        FigureFilter filter = query.filter(campaign.id(), actor.place().id());
        // A single part has no areas below it: its units are its lines.
        By way = filter.part() != null && by == By.AREA ? By.UNIT : by;
        List<FigurePage.Line> lines = lines(actor, filter, query, base, way);
        return new FigurePage(
                campaign.title(),
                scope(actor, filter),
                crumbs(actor, filter, campaign),
                CampaignTabs.of(campaign.id(), CampaignTabs.FIGURES),
                line("合计", "", base, query, figures.total(actor, filter)),
                Arrays.stream(By.values())
                        .map(one -> new Tab(one.label, base + with(query, one), one == way))
                        .toList(),
                way.label,
                way == By.DUTY ? List.of() : bars(lines),
                lines,
                way == By.SECTOR ? "一个单位涉及几个行业的，在每个行业各计一次，合计只计一次。" : "",
                DenominatorWords.of(figures.denominator(actor, filter)),
                way == By.DUTY && actor.owns(campaign.owner()) ? "/desk/campaigns/" + campaign.id() + "/series" : "");
    }

    private List<FigurePage.Line> lines(Actor actor, FigureFilter filter, FigureQuery query, String base, By by) {
        return switch (by) {
            case AREA ->
                figures.children(actor, filter).stream()
                        .map(row -> area(row, query, base))
                        .toList();
            case UNIT ->
                figures.units(actor, filter).stream()
                        .map(row -> unit(row, query, base))
                        .toList();
            case DEPARTMENT ->
                figures.departments(actor, filter).stream()
                        .map(row -> unit(row, query, base))
                        .toList();
            case DUTY ->
                figures.byDuty(actor, filter).stream()
                        .map(row -> {
                            FigureQuery deeper = query.withDuty(row.duty());
                            return line(
                                    row.number() + ". " + row.what(),
                                    base + with(deeper, By.AREA),
                                    base,
                                    deeper,
                                    row.figures());
                        })
                        .toList();
            case SECTOR ->
                figures.bySector(actor, filter).stream()
                        .map(row -> {
                            FigureQuery deeper = query.withSector(row.code());
                            return line(row.name(), base + with(deeper, By.AREA), base, deeper, row.figures());
                        })
                        .toList();
        };
    }

    private static FigurePage.Line area(FigureRow row, FigureQuery query, String base) {
        UnitId place = row.unit();
        FigureFilter.Part part = row.part();
        FigureQuery deeper = query;
        if (place != null) {
            deeper = query.withPlace(place);
        } else if (part != null) {
            deeper = query.withPart(part);
        }
        return line(row.label(), base + with(deeper, By.AREA), base, deeper, row.figures());
    }

    private static FigurePage.Line unit(FigureRow row, FigureQuery query, String base) {
        UnitId unit = row.unit();
        FigureQuery deeper = unit == null ? query : query.withPlace(unit);
        UnitKind kind = row.kind();
        if (kind != null && kind.isPlace()) {
            // The place's own assignments, not those of everybody below it.
            deeper = deeper.withPart(FigureFilter.Part.SELF);
        }
        return line(row.label(), base + "/rows" + with(deeper, Which.EXPECTED), base, deeper, row.figures());
    }

    static FigurePage.Line line(String label, String href, String base, FigureQuery query, Figures row) {
        List<FigurePage.Count> counts = new ArrayList<>();
        for (Which which : SHOWN) {
            long value = which.of(row);
            counts.add(new FigurePage.Count(
                    which.label(), value, base + "/rows" + with(query, which), which == Which.OVERDUE && value > 0));
        }
        return new FigurePage.Line(label, href, counts, row.rate(), row.onTimeRate(), row.share());
    }

    /** The lines that lag most come first; that is where somebody has to go. */
    private static List<Bar> bars(List<FigurePage.Line> lines) {
        return lines.stream()
                .filter(line -> line.counts().getFirst().value() > 0)
                .sorted(Comparator.comparingDouble(FigurePage.Line::share))
                .limit(8)
                .map(line -> new Bar(
                        line.label(),
                        line.share(),
                        line.counts().get(1).value() + "/"
                                + line.counts().getFirst().value(),
                        line.counts().get(3).warn() ? Tone.WARN : Tone.ACCENT,
                        line.href()))
                .toList();
    }

    FigureRowsPage rows(Actor actor, CampaignSummary campaign, FigureQuery query, Which which, int page) {
        String base = base(campaign);
        FigureFilter filter = query.filter(campaign.id(), actor.place().id());
        CountedRows counted = figures.counted(actor, filter, which, Math.max(1, page), SIZE);
        Slice<AssignmentLine> slice = counted.slice();
        Figures total = counted.total();
        LocalDate today = LocalDate.now(clock);
        return new FigureRowsPage(
                campaign.title(),
                scope(actor, filter),
                crumbs(actor, filter, campaign),
                SHOWN.stream()
                        .map(one ->
                                new Tab(one.label(), base + "/rows" + with(query, one), one == which, one.of(total)))
                        .toList(),
                slice.rows().stream().map(row -> row(row, today)).toList(),
                Pager.of(slice, base + "/rows" + with(query, which)),
                which.label(),
                base + "/rows/export" + with(query, which),
                which == Which.OVERDUE && slice.total() > 0 ? base + "/reminder" + query.text() : "");
    }

    /** The figure of this name, the first when it is none. */
    static Which which(String name) {
        return Arrays.stream(Which.values())
                .filter(known -> known.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(Which.EXPECTED);
    }

    /** Made for whoever asks for it, see {@link LateText}. */
    LateTextPage lateText(Actor actor, CampaignSummary campaign, FigureQuery query) {
        FigureFilter filter = query.filter(campaign.id(), actor.place().id());
        return new LateTextPage(
                campaign.title(),
                scope(actor, filter),
                crumbs(actor, filter, campaign),
                late.of(actor, campaign, filter),
                base(campaign) + "/rows" + with(query, Which.OVERDUE));
    }

    private static FigureRowsPage.Row row(AssignmentLine row, LocalDate today) {
        Instant first = row.firstCompleteAt();
        return new FigureRowsPage.Row(
                "/desk/assignments/" + row.id(),
                row.bearer(),
                row.number() + ". " + row.what(),
                Words.due(row, today),
                first == null ? "" : Words.at(first),
                Words.state(row, today),
                Words.tone(row, today));
    }

    /** Mostly the actor's own, which is known. */
    private Actor.Place place(Actor actor, FigureFilter filter) {
        if (filter.place().equals(actor.place().id())) {
            return actor.place();
        }
        UnitSummary unit = units.get(filter.place());
        return new Actor.Place(unit.id(), unit.name(), unit.kind());
    }

    /** A department sees of a place what is its line. */
    static String seen(Actor actor, String place) {
        return actor.isOfDepartment() ? place + "本系统" : place;
    }

    private String scope(Actor actor, FigureFilter filter) {
        String place = seen(actor, place(actor, filter).name());
        FigureFilter.Part part = filter.part();
        if (part == null) {
            return place;
        }
        UnitKind kind = part.kind();
        return place + (kind == null ? "本级" : "直属" + kind.label());
    }

    private List<Crumb> crumbs(Actor actor, FigureFilter filter, CampaignSummary campaign) {
        if (filter.place().equals(actor.place().id())) {
            return List.of(new Crumb(actor.place().name()));
        }
        List<Crumb> crumbs = new ArrayList<>();
        boolean below = false;
        for (UnitSummary unit : units.ancestors(filter.place())) {
            below |= unit.id().equals(actor.place().id());
            if (below) {
                crumbs.add(new Crumb(
                        unit.shortName(),
                        base(campaign) + FigureQuery.ALL.withPlace(unit.id()).text()));
            }
        }
        crumbs.add(new Crumb(units.get(filter.place()).shortName()));
        return crumbs;
    }

    private static String base(CampaignSummary campaign) {
        return "/desk/campaigns/" + campaign.id() + "/figures";
    }

    private static String with(FigureQuery query, By by) {
        return and(query.text(), "by=" + by.code());
    }

    private static String with(FigureQuery query, Which which) {
        return and(query.text(), "which=" + which.name().toLowerCase(Locale.ROOT));
    }

    private static String and(String query, String more) {
        return query + (query.isEmpty() ? "?" : "&") + more;
    }
}
