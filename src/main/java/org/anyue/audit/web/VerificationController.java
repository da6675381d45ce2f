package org.anyue.audit.web;

import java.time.Duration;
import org.anyue.audit.Verifications;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Has the trail verified. */
@Controller
class VerificationController {

    /** Long enough for about two hundred thousand records, so that the result mostly stands on the next page. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Verifications verifications;

    VerificationController(Verifications verifications) {
        this.verifications = verifications;
    }

    @PostMapping("/desk/audit/verifications")
    @AllowedRoles(Role.AUDIT_ADMIN)
    ModelAndView create(Actor actor) {
        verifications.start(actor.party(), PATIENCE);
        return Page.redirect(AuditFilterForm.ADDRESS);
    }
}
