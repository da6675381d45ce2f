package org.anyue.organization.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.SYSTEM_ADMIN;

import java.util.List;
import java.util.Set;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.NewUnit;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.Units;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class NewUnitController {

    private static final String TEMPLATE = "organization/newunit";
    private static final List<UnitKind> KINDS = List.of(
            UnitKind.ENTERPRISE,
            UnitKind.DEPARTMENT,
            UnitKind.MEDIA,
            UnitKind.TEAM,
            UnitKind.TOWNSHIP,
            UnitKind.COUNTY);

    private final UnitQueries queries;
    private final Units units;

    NewUnitController(UnitQueries queries, Units units) {
        this.queries = queries;
        this.units = units;
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @GetMapping("/desk/units/new")
    ModelAndView blank(Actor actor) {
        return Page.of(TEMPLATE, page(actor, NewUnitForm.EMPTY, FormErrors.NONE));
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping("/desk/units")
    ModelAndView create(NewUnitForm form, Actor actor) {
        UnitKind kind = UnitController.kind(form.kind());
        if (kind == null || form.place().isEmpty()) {
            FormErrors errors = kind == null ? FormErrors.of("kind", "请选择单位类别") : FormErrors.of("place", "请选择所属地区");
            return Page.refused(TEMPLATE, page(actor, form, errors));
        }
        try {
            UnitId made = units.open(
                    actor,
                    new NewUnit(
                            kind, UnitId.of(form.place()), form.name(), form.shortName(), Set.copyOf(form.sectors())));
            return Page.redirect("/desk/units/" + made, Flash.success("已添加，可以为它建立联络员账号"));
        } catch (Refusal refusal) {
            return Page.refused(TEMPLATE, page(actor, form, FormErrors.of(refusal)));
        }
    }

    private NewUnitPage page(Actor actor, NewUnitForm typed, FormErrors errors) {
        List<Option> places = PlaceOptions.within(queries, actor.place().id());
        List<Option> sectors = queries.offeredSectors(typed.sectors()).stream()
                .map(sector -> new Option(sector.code(), sector.name()))
                .toList();
        List<Option> kinds = KINDS.stream()
                .map(kind -> new Option(kind.name(), kind.label()))
                .toList();
        return new NewUnitPage(kinds, places, sectors, typed, errors);
    }
}
