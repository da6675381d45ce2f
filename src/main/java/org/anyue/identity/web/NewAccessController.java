package org.anyue.identity.web;

import java.util.List;
import java.util.stream.Stream;
import org.anyue.identity.AccessLinkQueries;
import org.anyue.identity.AccessLinkQueries.Candidate;
import org.anyue.identity.AccessLinkState;
import org.anyue.identity.AccessLinks;
import org.anyue.notification.PublicAddress;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitLine;
import org.anyue.organization.UnitQueries;
import org.anyue.shared.Refusal;
import org.anyue.shared.Slice;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;
import org.anyue.ui.Page;
import org.anyue.ui.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Giving links out: to the units that are ticked, or to all of the list. */
@Controller
class NewAccessController {

    static final String PATH = AccessLinkController.PATH + "/new";

    private static final String TEMPLATE = "identity/newaccess";
    private static final int SIZE = 50;

    /** Of a longer list more could be given links than go in one go. */
    private static final int COUNTED = 1_000;

    private static final List<UnitKind> KINDS =
            List.of(UnitKind.COUNTY, UnitKind.TOWNSHIP, UnitKind.DEPARTMENT, UnitKind.ENTERPRISE, UnitKind.MEDIA);

    private final AccessLinks links;
    private final AccessLinkQueries queries;
    private final UnitQueries units;
    private final PublicAddress address;

    NewAccessController(AccessLinks links, AccessLinkQueries queries, UnitQueries units, PublicAddress address) {
        this.links = links;
        this.queries = queries;
        this.units = units;
        this.address = address;
    }

    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK})
    @GetMapping(PATH)
    ModelAndView blank(NewAccessQuery query, @RequestParam(defaultValue = "1") int page, Actor actor) {
        return Page.of(TEMPLATE, page(actor, query, Math.max(1, page), FormErrors.NONE));
    }

    /** @param all every unit of the list instead of those that are ticked */
    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK})
    @PostMapping(AccessLinkController.PATH)
    ModelAndView create(
            NewAccessQuery query,
            @RequestParam(defaultValue = "") List<String> unit,
            @RequestParam(defaultValue = "false") boolean all,
            NewAccessForm form,
            Actor actor) {
        try {
            List<UnitId> chosen = all
                    ? queries.eligible(actor, query.filter())
                    : unit.stream().map(UnitId::of).toList();
            return Page.of(
                    AccessPassPage.TEMPLATE,
                    AccessPassPage.of(
                            links.issue(actor, chosen, AccessTerms.of(form.term()), form.message()),
                            actor,
                            address.isConfigured()));
        } catch (Refusal refusal) {
            return Page.refused(TEMPLATE, page(actor, query, 1, FormErrors.of(refusal)));
        }
    }

    private NewAccessPage page(Actor actor, NewAccessQuery query, int page, FormErrors errors) {
        Slice<Candidate> found = queries.candidates(actor, query.filter(), page, SIZE);
        return new NewAccessPage(
                query,
                KINDS.stream()
                        .map(kind -> new Option(kind.name(), kind.label()))
                        .toList(),
                places(actor),
                found.rows().stream().map(NewAccessController::row).toList(),
                Pager.of(found, query.base()),
                found.total() > COUNTED
                        ? 0
                        : queries.eligible(actor, query.filter()).size(),
                queries.sendsMessages(),
                errors);
    }

    private List<Option> places(Actor actor) {
        UnitId top = actor.place().id();
        UnitKind below = actor.place().kind() == UnitKind.CITY ? UnitKind.COUNTY : UnitKind.TOWNSHIP;
        return units.inside(top, below).stream()
                .filter(place -> !place.id().equals(top))
                .map(place -> new Option(place.id().toString(), place.name()))
                .toList();
    }

    private static NewAccessPage.Row row(Candidate candidate) {
        UnitLine line = candidate.line();
        String why = Stream.of(
                        candidate.eligible() ? "" : null,
                        candidate.state() == AccessLinkState.OPEN ? "已有有效链接" : null,
                        line.hasLiaison() ? null : "未登记联络员")
                .filter(words -> words != null)
                .findFirst()
                .orElse("用账号办理");
        return new NewAccessPage.Row(
                candidate.eligible() ? line.unit().id().toString() : "",
                line.unit().name(),
                "/desk/units/" + line.unit().id(),
                line.unit().kind().label(),
                line.place(),
                why,
                candidate.state() == null ? "" : candidate.state().label());
    }
}
