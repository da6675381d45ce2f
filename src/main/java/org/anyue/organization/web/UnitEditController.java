package org.anyue.organization.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.SYSTEM_ADMIN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Change;
import org.anyue.organization.Scope;
import org.anyue.organization.Sector;
import org.anyue.organization.UnitChanges;
import org.anyue.organization.UnitDetails;
import org.anyue.organization.UnitFilter;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitLine;
import org.anyue.organization.UnitLists;
import org.anyue.organization.UnitQueries;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;
import org.anyue.ui.Page;
import org.anyue.ui.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changes in the life of a unit. */
@Controller
@RequestMapping("/desk/units/{id}/edit")
class UnitEditController {

    private static final String FORM = "organization/edit";
    private static final int CANDIDATES = 20;

    private final UnitChanges changes;
    private final UnitQueries queries;
    private final UnitLists lists;
    private final UnitPages pages;
    private final Clock clock;

    UnitEditController(UnitChanges changes, UnitQueries queries, UnitLists lists, UnitPages pages, Clock clock) {
        this.changes = changes;
        this.queries = queries;
        this.lists = lists;
        this.pages = pages;
        this.clock = clock;
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping
    ModelAndView edit(@PathVariable String id, @RequestParam(defaultValue = "") String verb, Actor actor) {
        UnitDetails unit = queries.details(Scope.directory(actor), UnitId.of(id));
        return Page.of(FORM, page(actor, unit, known(unit, verb), FormErrors.NONE));
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping
    ModelAndView update(@PathVariable String id, UnitEditForm form, Actor actor) {
        UnitDetails unit = queries.details(Scope.directory(actor), UnitId.of(id));
        LocalDate day = form.day(LocalDate.now(clock));
        FormErrors errors = day == null ? FormErrors.of("on", "请填写生效日期") : FormErrors.NONE;
        UnitVerb verb = UnitVerb.of(form.verb(), unit.closedOn() == null);
        try {
            if (day != null) {
                errors = carryOut(actor, unit, verb, form, new Change(form.version(), day, form.reason()));
            }
        } catch (Refusal refusal) {
            errors = FormErrors.of(refusal);
        }
        return errors.isEmpty()
                ? Page.redirect(
                        "/desk/units/" + unit.unit().id(), Flash.success("已办理：" + verb.label() + "。历史记录保留在“沿革”中"))
                : Page.refused(FORM, page(actor, unit, form, errors));
    }

    private FormErrors carryOut(Actor actor, UnitDetails details, UnitVerb verb, UnitEditForm form, Change change) {
        UnitId unit = details.unit().id();
        switch (verb) {
            case RENAME -> changes.rename(actor, unit, change, form.name(), form.shortName());
            case REGISTER -> changes.register(actor, unit, change, Set.copyOf(form.sectors()), form.creditCode());
            case CLOSE -> changes.close(actor, unit, change);
            case REOPEN -> changes.reopen(actor, unit, change);
            case MOVE -> {
                if (form.place().isEmpty()) {
                    return FormErrors.of("place", "请选择划到哪个地区");
                }
                changes.move(actor, unit, change, UnitId.of(form.place()));
            }
            case MERGE -> {
                List<UnitLine> found = candidates(actor, details.unit().kind(), form.into());
                if (found.size() != 1) {
                    return FormErrors.of("into", words(found, form.into()));
                }
                changes.merge(actor, unit, change, found.getFirst().unit().id());
            }
        }
        return FormErrors.NONE;
    }

    private static String words(List<UnitLine> found, String typed) {
        if (typed.isEmpty()) {
            return "请填写并入哪个单位";
        }
        return found.isEmpty()
                ? "管理范围内没有叫“" + typed + "”的同类单位，请填写全称或代码"
                : "有 " + found.size() + " 个同类单位叫“" + typed + "”，请改填代码";
    }

    /** Open units of the kind that are called exactly so, or have this code. */
    private List<UnitLine> candidates(Actor actor, UnitKind kind, String words) {
        UnitFilter filter =
                new UnitFilter(words, kind, "", null, UnitFilter.Standing.OPEN, UnitFilter.Order.TREE, false);
        return words.isEmpty()
                ? List.of()
                : lists.page(actor, filter, 1, CANDIDATES).rows().stream()
                        .filter(line -> line.unit().name().equals(words)
                                || line.unit().shortName().equals(words)
                                || words.equals(line.unit().code())
                                || line.creditCode().equalsIgnoreCase(words))
                        .toList();
    }

    private UnitEditForm known(UnitDetails unit, String verb) {
        return new UnitEditForm(
                verb,
                unit.version(),
                LocalDate.now(clock).toString(),
                "",
                unit.unit().name(),
                unit.unit().shortName(),
                "",
                "",
                unit.sectors().stream().map(Sector::code).toList(),
                unit.creditCode());
    }

    private UnitEditPage page(Actor actor, UnitDetails unit, UnitEditForm form, FormErrors errors) {
        boolean open = unit.closedOn() == null;
        UnitVerb current = UnitVerb.of(form.verb(), open);
        String href = "/desk/units/" + unit.unit().id();
        return new UnitEditPage(
                href,
                unit.unit().name(),
                current,
                Arrays.stream(UnitVerb.values())
                        .filter(verb -> verb.isFor(open))
                        .map(verb -> new Tab(verb.label(), href + "/edit?verb=" + verb.word(), verb == current))
                        .toList(),
                current == UnitVerb.MOVE
                        ? PlaceOptions.within(queries, actor.place().id())
                        : List.of(),
                queries.offeredSectors(unit.sectors().stream().map(Sector::code).toList()).stream()
                        .map(sector -> new Option(sector.code(), sector.name()))
                        .toList(),
                form,
                LocalDate.now(clock).toString(),
                pages.crumbs(actor, unit.unit(), "变更"),
                errors);
    }
}
