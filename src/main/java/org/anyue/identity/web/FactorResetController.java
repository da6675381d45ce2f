package org.anyue.identity.web;

import java.util.UUID;
import org.anyue.identity.AccountId;
import org.anyue.identity.Approvals;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.shared.Ids;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks for the reset of somebody's second factor; another administrator decides. */
@Controller
class FactorResetController {

    private final Approvals approvals;

    FactorResetController(Approvals approvals) {
        this.approvals = approvals;
    }

    @AllowedRoles({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.OFFICE_LEAD, Role.OFFICE_CLERK})
    @PostMapping("/desk/people/{id}/second-factor/reset")
    ModelAndView create(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Actor actor) {
        UUID approval = approvals.requestReset(actor, AccountId.of(id), reason);
        return Page.redirect(ApprovalController.PATH + "/" + Ids.toText(approval), Flash.success("申请已提交，等待另一名管理员批准"));
    }
}
