package org.anyue.organization.web;

import static org.anyue.organization.Role.DEPARTMENT_OFFICER;
import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.OVERSIGHT;
import static org.anyue.organization.Role.SYSTEM_ADMIN;
import static org.anyue.organization.Role.UNIT_LEADER;
import static org.anyue.organization.Role.UNIT_LIAISON;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.UnitFilter;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitLine;
import org.anyue.organization.UnitLists;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Slice;
import org.anyue.sheet.SheetAnswer;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;
import org.anyue.ui.Page;
import org.anyue.ui.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The directory of units: list, sheet, one unit. */
@Controller
@RequestMapping("/desk/units")
class UnitController {

    private static final int SIZE = 30;

    private final UnitLists lists;
    private final UnitQueries queries;
    private final UnitPages pages;

    UnitController(UnitLists lists, UnitQueries queries, UnitPages pages) {
        this.lists = lists;
        this.queries = queries;
        this.pages = pages;
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER, OVERSIGHT})
    @GetMapping
    ModelAndView index(UnitListQuery query, @RequestParam(defaultValue = "1") int page, Actor actor) {
        Slice<UnitLine> found = lists.page(actor, query.filter(), Math.max(1, page), SIZE);
        return Page.of(
                "organization/units",
                new UnitListPage(
                        query,
                        choices(actor),
                        found.rows().stream().map(UnitController::row).toList(),
                        Pager.of(found, query.base()),
                        UnitPages.mayChange(actor)));
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER, OVERSIGHT})
    @GetMapping("/export")
    ResponseEntity<byte[]> index(UnitListQuery query, Actor actor) {
        return SheetAnswer.of(lists.sheet(actor, query.filter()), actor.place().name() + "单位名录.xlsx");
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER, OVERSIGHT, UNIT_LEADER, UNIT_LIAISON})
    @GetMapping("/{id}")
    ModelAndView show(@PathVariable String id, Actor actor) {
        return Page.of("organization/unit", pages.of(actor, UnitId.of(id), null, FormErrors.NONE));
    }

    private UnitListPage.Choices choices(Actor actor) {
        UnitSummary top = queries.get(actor.place().id());
        UnitKind below = top.kind() == UnitKind.CITY ? UnitKind.COUNTY : UnitKind.TOWNSHIP;
        List<Option> places = queries.inside(top.id(), below).stream()
                .filter(place -> !place.id().equals(top.id()))
                .map(place -> new Option(place.id().toString(), place.name()))
                .toList();
        List<Option> sectors = queries.sectors().stream()
                .map(sector -> new Option(sector.code(), sector.name()))
                .toList();
        List<Option> standings = Arrays.stream(UnitFilter.Standing.values())
                .filter(standing -> standing != UnitFilter.Standing.OPEN)
                .map(standing -> new Option(standing.name(), standing.label()))
                .toList();
        return new UnitListPage.Choices(Option.of(UnitKind.class, UnitKind::label), sectors, places, standings);
    }

    private static UnitListPage.UnitRow row(UnitLine line) {
        UnitSummary unit = line.unit();
        return new UnitListPage.UnitRow(
                "/desk/units/" + unit.id(),
                unit.name(),
                unit.shortName().equals(unit.name()) ? "" : unit.shortName(),
                unit.kind().label(),
                line.place(),
                line.sectors(),
                line.creditCode().isEmpty() ? Objects.requireNonNullElse(unit.code(), "") : line.creditCode(),
                line.hasLiaison(),
                line.closedOn() == null ? "" : line.closedOn().toString());
    }

    static @Nullable UnitKind kind(String name) {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
