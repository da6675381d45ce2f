package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.anyue.identity.ApprovalKind;
import org.anyue.identity.ApprovalState;
import org.anyue.identity.ApprovalSummary;
import org.anyue.identity.Approvals;
import org.anyue.identity.InvitationLink;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.organization.UnitQueries;
import org.anyue.shared.Ids;
import org.anyue.sheet.SheetAnswer;
import org.anyue.ui.Flash;
import org.anyue.ui.ListQuery;
import org.anyue.ui.Page;
import org.anyue.ui.QrPicture;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Requests that need a second person, for those who ask and those who decide. */
@Controller
@RequestMapping(ApprovalController.PATH)
class ApprovalController {

    static final String PATH = "/desk/approvals";

    private final Approvals approvals;
    private final RequestSite site;
    private final UnitQueries units;

    ApprovalController(Approvals approvals, UnitQueries units, RequestSite site) {
        this.site = site;
        this.approvals = approvals;
        this.units = units;
    }

    @AllowedRoles({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.OFFICE_LEAD, Role.OFFICE_CLERK})
    @GetMapping
    ModelAndView index(HttpServletRequest request, Actor actor) {
        return Page.of("identity/approvals", page(actor, query(request)));
    }

    @AllowedRoles({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.OFFICE_LEAD, Role.OFFICE_CLERK})
    @GetMapping("/export")
    ResponseEntity<byte[]> index(Actor actor, HttpServletRequest request) {
        return SheetAnswer.of(page(actor, query(request)).sheet(), actor.place().name() + "双人批准.xlsx");
    }

    @AllowedRoles({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.OFFICE_LEAD, Role.OFFICE_CLERK})
    @GetMapping("/{id}")
    ModelAndView show(@PathVariable String id, Actor actor) {
        return Page.of("identity/approval", page(approvals.get(actor, Ids.parse(id)), ""));
    }

    /** Answers with the link itself: after a redirect it could not be shown any more. */
    @AllowedRoles({Role.SYSTEM_ADMIN, Role.OFFICE_LEAD, Role.OFFICE_CLERK})
    @PostMapping("/{id}/link")
    ModelAndView create(@PathVariable String id, Actor actor) {
        InvitationLink link = approvals.link(actor, Ids.parse(id));
        return Page.of("identity/approval", page(approvals.get(actor, Ids.parse(id)), site.invitation(link.token())));
    }

    @AllowedRoles({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.OFFICE_LEAD, Role.OFFICE_CLERK})
    @PostMapping("/{id}/delete")
    ModelAndView destroy(@PathVariable String id, Actor actor) {
        approvals.withdraw(actor, Ids.parse(id));
        return Page.redirect(PATH, Flash.success("申请已撤回"));
    }

    private ApprovalsPage page(Actor actor, ListQuery query) {
        List<ApprovalSummary> latest = approvals.latest(actor);
        UnitNames names = UnitNames.of(units, latest.stream().map(ApprovalSummary::unit));
        return ApprovalsPage.of(query, latest, names);
    }

    private static ListQuery query(HttpServletRequest request) {
        return ListQuery.of(request, PATH, "view", "kind", "state");
    }

    private ApprovalPage page(ApprovalSummary approval, String link) {
        UnitNames names = UnitNames.of(units, Stream.of(approval.unit()));
        boolean linkable = approval.own()
                && approval.kind() == ApprovalKind.INVITATION
                && approval.state() == ApprovalState.APPROVED;
        return new ApprovalPage(
                ApprovalRow.of(approval, names),
                approval.reason(),
                approval.decidable(),
                approval.own() && approval.state() == ApprovalState.REQUESTED && !approval.expired(),
                linkable,
                link,
                link.isEmpty() ? null : QrPicture.of(link));
    }
}
