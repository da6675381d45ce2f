package org.anyue.organization.web;

import static org.anyue.organization.Role.DEPARTMENT_OFFICER;
import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.OVERSIGHT;
import static org.anyue.organization.Role.SYSTEM_ADMIN;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Scope;
import org.anyue.organization.Sector;
import org.anyue.organization.UnitDetails;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.organization.Units;
import org.anyue.shared.Refusal;
import org.anyue.shared.Slice;
import org.anyue.ui.Crumb;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;
import org.anyue.ui.Page;
import org.anyue.ui.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/desk/units")
class UnitController {

    private static final int SIZE = 30;

    private final UnitQueries queries;
    private final Units units;

    UnitController(UnitQueries queries, Units units) {
        this.queries = queries;
        this.units = units;
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER, OVERSIGHT})
    @GetMapping
    ModelAndView index(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            Actor actor) {
        UnitKind wanted = kind(kind);
        Slice<UnitSummary> found = queries.search(Scope.directory(actor), q, wanted, Math.max(1, page), SIZE);
        Map<UnitId, String> above = queries
                .byIds(found.rows().stream()
                        .map(UnitSummary::parentId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(UnitSummary::id, UnitSummary::name));
        List<UnitListPage.UnitRow> rows =
                found.rows().stream().map(unit -> row(unit, above)).toList();
        String base = "/desk/units?kind=" + (wanted == null ? "" : wanted.name()) + "&q="
                + URLEncoder.encode(q, StandardCharsets.UTF_8);
        return Page.of(
                "organization/units",
                new UnitListPage(
                        q,
                        wanted == null ? "" : wanted.name(),
                        Option.of(UnitKind.class, UnitKind::label),
                        rows,
                        Pager.of(found, base),
                        mayChange(actor)));
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER, OVERSIGHT})
    @GetMapping("/{id}")
    ModelAndView show(@PathVariable String id, Actor actor) {
        return Page.of("organization/unit", page(actor, UnitId.of(id), FormErrors.NONE));
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping("/{id}")
    ModelAndView update(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String shortName,
            Actor actor) {
        UnitId unit = UnitId.of(id);
        try {
            units.rename(actor, unit, version, name, shortName);
            return Page.redirect("/desk/units/" + unit, Flash.success("名称已修改"));
        } catch (Refusal refusal) {
            return Page.refused("organization/unit", page(actor, unit, FormErrors.of(refusal)));
        }
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping("/{id}/closing")
    ModelAndView destroy(@PathVariable String id, @RequestParam int version, Actor actor) {
        UnitId unit = UnitId.of(id);
        units.close(actor, unit, version);
        return Page.redirect("/desk/units", Flash.success("单位已撤销，历史记录保留"));
    }

    private UnitPage page(Actor actor, UnitId id, FormErrors errors) {
        UnitDetails details = queries.details(Scope.directory(actor), id);
        UnitSummary unit = details.unit();
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb("单位", "/desk/units"));
        queries.ancestors(id).stream()
                .map(above -> new Crumb(
                        above.shortName(),
                        queries.holds(Scope.directory(actor), above.id()) ? "/desk/units/" + above.id() : ""))
                .forEach(crumbs::add);
        crumbs.add(new Crumb(unit.shortName()));
        return new UnitPage(
                "/desk/units/" + unit.id(),
                unit.name(),
                unit.shortName(),
                unit.kind().label(),
                Objects.requireNonNullElse(unit.code(), ""),
                details.sectors().stream().map(Sector::name).collect(Collectors.joining("、")),
                details.closedOn() == null ? "" : details.closedOn().toString(),
                details.version(),
                mayChange(actor) && details.closedOn() == null,
                crumbs,
                errors);
    }

    private static UnitListPage.UnitRow row(UnitSummary unit, Map<UnitId, String> above) {
        UnitId parent = unit.parentId();
        return new UnitListPage.UnitRow(
                "/desk/units/" + unit.id(),
                unit.name(),
                unit.shortName().equals(unit.name()) ? "" : unit.shortName(),
                unit.kind().label(),
                parent == null ? "" : above.getOrDefault(parent, ""),
                Objects.requireNonNullElse(unit.code(), ""));
    }

    private static boolean mayChange(Actor actor) {
        return actor.role() == SYSTEM_ADMIN || actor.role().isOffice();
    }

    static @Nullable UnitKind kind(String name) {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
