package org.anyue.assignment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.assignment.AssignmentSummary;
import org.anyue.assignment.BreakdownQueries;
import org.anyue.assignment.Breakdowns;
import org.anyue.campaign.DutyId;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A place asks its units to do their part (分解). */
@Controller
@RequestMapping("/desk/assignments/{id}/breakdowns")
class BreakdownController {

    private static final String TEMPLATE = "assignment/breakdown";

    private final AssignmentQueries assignments;
    private final BreakdownQueries queries;
    private final Breakdowns breakdowns;
    private final Clock clock;

    BreakdownController(AssignmentQueries assignments, BreakdownQueries queries, Breakdowns breakdowns, Clock clock) {
        this.assignments = assignments;
        this.queries = queries;
        this.breakdowns = breakdowns;
        this.clock = clock;
    }

    @GetMapping("/new")
    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK, Role.DEPARTMENT_OFFICER})
    ModelAndView blank(Actor actor, @PathVariable String id) {
        AssignmentSummary whole = own(actor, id);
        BreakdownForm form = BreakdownForm.blank(whole, LocalDate.now(clock));
        return Page.of(TEMPLATE, page(actor, whole, form, FormErrors.NONE));
    }

    @PostMapping
    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK, Role.DEPARTMENT_OFFICER})
    ModelAndView create(Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        AssignmentSummary whole = own(actor, id);
        BreakdownForm form = BreakdownForm.of(fields);
        FormErrors errors = form.errors();
        if (errors.isEmpty()) {
            try {
                breakdowns.breakDown(actor, whole.id(), form.terms());
                return Page.redirect("/desk/assignments/" + id + "#parts", Flash.success("已交办，下级会收到消息，报来后由本级审核"));
            } catch (Refusal refusal) {
                errors = FormErrors.of(refusal);
            }
        }
        return Page.refused(TEMPLATE, page(actor, whole, form, errors));
    }

    @PostMapping("/{duty}/delete")
    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK, Role.DEPARTMENT_OFFICER})
    ModelAndView destroy(Actor actor, @PathVariable String id, @PathVariable String duty) {
        breakdowns.takeBack(actor, own(actor, id).id(), DutyId.of(duty));
        return Page.redirect("/desk/assignments/" + id + "#parts", Flash.success("已收回，下级不用再报，已报的内容保留"));
    }

    private AssignmentSummary own(Actor actor, String id) {
        AssignmentSummary whole = assignments.get(actor, AssignmentId.of(id));
        if (!whole.bearer().id().equals(actor.desk())) {
            throw new NotFound("breakdown of assignment " + id);
        }
        return whole;
    }

    private BreakdownPage page(Actor actor, AssignmentSummary whole, BreakdownForm form, FormErrors errors) {
        List<UnitSummary> below = queries.unitsBelow(actor);
        List<BreakdownPage.Group> groups = new ArrayList<>();
        for (UnitKind kind : List.of(UnitKind.TOWNSHIP, UnitKind.DEPARTMENT, UnitKind.ENTERPRISE)) {
            List<Option> units = below.stream()
                    .filter(unit -> unit.kind() == kind)
                    .map(unit -> new Option(unit.id().toString(), unit.name()))
                    .toList();
            if (!units.isEmpty()) {
                boolean chosen = units.stream().anyMatch(unit -> form.units().contains(unit.value()));
                groups.add(new BreakdownPage.Group(kind.label(), units, groups.isEmpty() || chosen));
            }
        }
        return new BreakdownPage(
                "/desk/assignments/" + whole.id(),
                whole.duty().what(),
                whole.duty().sentence(),
                Words.due(whole, LocalDate.now(clock)),
                Words.form(whole.duty()),
                groups,
                form,
                errors);
    }
}
