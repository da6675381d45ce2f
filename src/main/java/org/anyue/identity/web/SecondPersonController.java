package org.anyue.identity.web;

import java.util.UUID;
import org.anyue.identity.Approvals;
import org.anyue.identity.IdentityRefusal;
import org.anyue.identity.SignedInPerson;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the second person decides. */
@Controller
@RequestMapping(ApprovalController.PATH + "/{id}")
class SecondPersonController {

    private final Approvals approvals;

    SecondPersonController(Approvals approvals) {
        this.approvals = approvals;
    }

    /** @throws AccessDeniedException for the own request, and for whoever is not the second person */
    @AllowedRoles({Role.SECURITY_ADMIN, Role.AUDIT_ADMIN})
    @PostMapping("/approval")
    ModelAndView create(@PathVariable String id, SignedInPerson person) {
        UUID approval = Ids.parse(id);
        try {
            approvals.approve(person, approval);
            return Page.redirect(address(approval), Flash.success("已批准"));
        } catch (Refusal refusal) {
            if (refusal.code() == IdentityRefusal.PROOF_STALE) {
                return ProofController.lead(address(approval));
            }
            throw denied(refusal);
        }
    }

    @AllowedRoles({Role.SECURITY_ADMIN, Role.AUDIT_ADMIN})
    @PostMapping("/refusal")
    ModelAndView destroy(@PathVariable String id, Actor actor) {
        UUID approval = Ids.parse(id);
        try {
            approvals.refuse(actor, approval);
            return Page.redirect(address(approval), Flash.success("未批准，申请人会在申请页面看到"));
        } catch (Refusal refusal) {
            throw denied(refusal);
        }
    }

    private static RuntimeException denied(Refusal refusal) {
        return refusal.code() == IdentityRefusal.APPROVAL_OWN || refusal.code() == IdentityRefusal.APPROVAL_NOT_YOURS
                ? new AccessDeniedException("approval")
                : refusal;
    }

    private static String address(UUID approval) {
        return ApprovalController.PATH + "/" + Ids.toText(approval);
    }
}
