package org.anyue.audit.web;

import org.anyue.audit.Checkpoints;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Makes a checkpoint of this moment, without waiting for the full hour. */
@Controller
class CheckpointMakingController {

    private final Checkpoints checkpoints;

    CheckpointMakingController(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @PostMapping("/desk/audit/checkpoints")
    @AllowedRoles(Role.AUDIT_ADMIN)
    ModelAndView create(Actor actor) {
        checkpoints.make(actor.party());
        return Page.redirect(AuditFilterForm.ADDRESS);
    }
}
