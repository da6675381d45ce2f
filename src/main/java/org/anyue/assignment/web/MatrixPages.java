package org.anyue.assignment.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.anyue.assignment.DutyFigures;
import org.anyue.assignment.FigureFilter;
import org.anyue.assignment.FigureFilter.Which;
import org.anyue.assignment.FigureQueries;
import org.anyue.assignment.MatrixFilter;
import org.anyue.assignment.MatrixQueries;
import org.anyue.assignment.MatrixRow;
import org.anyue.assignment.MatrixState;
import org.anyue.campaign.CampaignSummary;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.sheet.SheetColumn;
import org.anyue.sheet.SheetDraft;
import org.anyue.ui.Crumb;
import org.anyue.ui.Option;
import org.anyue.ui.Pager;
import org.springframework.stereotype.Component;

/** Builds the matrix, for the screen and as a sheet. */
@Component
class MatrixPages {

    /** A city's counties, townships and departments fit on one page. */
    private static final int SIZE = 150;

    private static final List<Which> FOOT = List.of(Which.EXPECTED, Which.ACTUAL, Which.ON_TIME, Which.OVERDUE);

    private final MatrixQueries matrices;
    private final FigureQueries figures;
    private final UnitQueries units;

    MatrixPages(MatrixQueries matrices, FigureQueries figures, UnitQueries units) {
        this.matrices = matrices;
        this.figures = figures;
        this.units = units;
    }

    MatrixPage page(Actor actor, CampaignSummary campaign, MatrixQuery query, int page) {
        MatrixFilter filter = query.filter(campaign.id(), actor.place().id());
        MatrixQueries.Matrix matrix = matrices.of(actor, filter, Math.max(1, page), SIZE);
        FigureFilter whole = FigureFilter.of(campaign.id(), actor.place().id());
        List<DutyFigures> choice = filter.duty() == null && filter.place().equals(whole.place())
                ? matrix.duties()
                : figures.byDuty(actor, whole);
        String campaignBase = "/desk/campaigns/" + campaign.id();
        String base = campaignBase + "/matrix";
        String figuresBase = campaignBase + "/figures/rows?place=";
        return new MatrixPage(
                campaign.title(),
                FigurePages.seen(actor, units.get(filter.place()).name()),
                base,
                query.isFiltered() ? base : "",
                List.of(new Crumb(campaign.title(), campaignBase), new Crumb("单位×任务")),
                CampaignTabs.of(campaign.id(), CampaignTabs.MATRIX),
                filters(actor, query, whole, choice),
                matrix.duties().stream()
                        .map(duty -> new MatrixPage.Head(
                                duty.number(), duty.what(), campaignBase + "/duties/" + duty.source()))
                        .toList(),
                lines(matrix, figuresBase),
                foot(matrix.duties(), figuresBase + filter.place()),
                legend(),
                Pager.of(matrix.rows(), base + query.address()),
                base + "/export" + query.address());
    }

    private MatrixPage.Filters filters(Actor actor, MatrixQuery query, FigureFilter whole, List<DutyFigures> duties) {
        return new MatrixPage.Filters(
                figures.children(actor, whole).stream()
                        .filter(row -> row.unit() != null)
                        .map(row ->
                                new Option(Objects.requireNonNull(row.unit()).toString(), row.label()))
                        .toList(),
                MatrixQuery.text(query.area()),
                Option.of(UnitKind.class, UnitKind::label),
                MatrixQuery.text(query.kind()),
                duties.stream()
                        .map(duty -> new Option(duty.duty().toString(), duty.number() + ". " + duty.what()))
                        .toList(),
                MatrixQuery.text(query.duty()),
                Option.of(MatrixState.class, MatrixState::label),
                MatrixQuery.text(query.state()));
    }

    private List<MatrixPage.Line> lines(MatrixQueries.Matrix matrix, String figuresBase) {
        Map<UnitId, String> areas = areas(matrix);
        List<MatrixPage.Line> lines = new ArrayList<>();
        for (MatrixRow row : matrix.rows().rows()) {
            List<MatrixPage.Mark> marks = new ArrayList<>();
            for (DutyFigures duty : matrix.duties()) {
                MatrixRow.Cell cell = row.cells().get(duty.duty());
                marks.add(
                        cell == null
                                ? MatrixPage.Mark.NONE
                                : new MatrixPage.Mark(
                                        "/desk/assignments/" + cell.assignment(),
                                        css(cell.state()),
                                        cell.state().sign()));
            }
            String self = row.kind().isPlace() ? "&part=self" : "";
            lines.add(new MatrixPage.Line(
                    row.name(), sub(row, areas), figuresBase + row.unit() + self, done(row), marks));
        }
        return lines;
    }

    private Map<UnitId, String> areas(MatrixQueries.Matrix matrix) {
        Map<UnitId, String> names = new HashMap<>();
        units.byIds(matrix.rows().rows().stream()
                        .filter(row -> row.area() != null && !row.unit().equals(row.area()))
                        .map(row -> Objects.requireNonNull(row.area()))
                        .distinct()
                        .toList())
                .forEach(unit -> names.put(unit.id(), unit.shortName()));
        return names;
    }

    private static String sub(MatrixRow row, Map<UnitId, String> areas) {
        String area = row.area() == null || row.area().equals(row.unit()) ? "" : areas.getOrDefault(row.area(), "");
        return area.isEmpty() ? row.kind().label() : area + " · " + row.kind().label();
    }

    private static String done(MatrixRow row) {
        return row.count(MatrixState::delivered) + "/" + row.count(MatrixState::owed);
    }

    private static String css(MatrixState state) {
        return "is-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<MatrixPage.Foot> foot(List<DutyFigures> duties, String figuresBase) {
        return FOOT.stream()
                .map(which -> new MatrixPage.Foot(
                        which.label(),
                        duties.stream()
                                .map(duty -> new MatrixPage.Count(
                                        which.of(duty.figures()),
                                        figuresBase + "&duty=" + duty.duty() + "&which="
                                                + which.name().toLowerCase(Locale.ROOT),
                                        which == Which.OVERDUE && which.of(duty.figures()) > 0))
                                .toList()))
                .toList();
    }

    private static List<MatrixPage.Sign> legend() {
        return Arrays.stream(MatrixState.values())
                .map(state -> new MatrixPage.Sign(css(state), state.sign(), state.label()))
                .toList();
    }

    /** The same cells, and the figures of each duty on a sheet of their own. */
    List<SheetDraft> sheets(Actor actor, CampaignSummary campaign, MatrixQuery query) {
        MatrixQueries.Matrix matrix =
                matrices.export(actor, query.filter(campaign.id(), actor.place().id()));
        List<SheetColumn> columns = new ArrayList<>(List.of(new SheetColumn("单位", 30), new SheetColumn("所在地区和类别", 22)));
        matrix.duties().forEach(duty -> columns.add(new SheetColumn(duty.number() + ". " + duty.what(), 12)));
        columns.addAll(List.of(new SheetColumn("应报", 8), new SheetColumn("已报", 8), new SheetColumn("按时", 8)));
        Map<UnitId, String> areas = areas(matrix);
        return List.of(
                new SheetDraft(
                        "单位×任务",
                        campaign.title() + "（空格表示没有布置）",
                        columns,
                        matrix.rows().rows().stream()
                                .map(row -> cells(row, matrix.duties(), sub(row, areas)))
                                .toList()),
                new SheetDraft(
                        "任务合计",
                        campaign.title(),
                        List.of(
                                new SheetColumn("任务", 48),
                                new SheetColumn("应报", 8),
                                new SheetColumn("已报", 8),
                                new SheetColumn("按时", 8),
                                new SheetColumn("逾期未报", 10),
                                new SheetColumn("报送率", 10),
                                new SheetColumn("按时率", 10)),
                        matrix.duties().stream().map(MatrixPages::figureCells).toList()));
    }

    private static List<String> cells(MatrixRow row, List<DutyFigures> duties, String sub) {
        List<String> cells = new ArrayList<>(List.of(row.name(), sub));
        for (DutyFigures duty : duties) {
            MatrixRow.Cell cell = row.cells().get(duty.duty());
            cells.add(cell == null ? "" : cell.state().label());
        }
        cells.add(Long.toString(row.count(MatrixState::owed)));
        cells.add(Long.toString(row.count(MatrixState::delivered)));
        cells.add(Long.toString(row.count(state -> state == MatrixState.ON_TIME)));
        return cells;
    }

    private static List<String> figureCells(DutyFigures duty) {
        var sum = duty.figures();
        return List.of(
                duty.number() + ". " + duty.what(),
                Long.toString(sum.expected()),
                Long.toString(sum.actual()),
                Long.toString(sum.onTime()),
                Long.toString(sum.overdue()),
                sum.rate(),
                sum.onTimeRate());
    }
}
