package org.anyue.identity.web;

import org.anyue.identity.AccessCodes;
import org.anyue.identity.SpokenCode;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A code to be read out over the telephone, shown once beside the number to call. */
@Controller
class AccessCodeController {

    private final AccessCodes codes;

    AccessCodeController(AccessCodes codes) {
        this.codes = codes;
    }

    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK})
    @PostMapping(AccessLinkController.PATH + "/{id}/code")
    ModelAndView create(@PathVariable String id, Actor actor) {
        String back = AccessLinkController.PATH + "/" + id;
        try {
            SpokenCode code = codes.readOut(actor, Ids.parse(id));
            return Page.of("identity/spokencode", SpokenCodePage.of(code, back));
        } catch (Refusal refusal) {
            return Page.redirect(back, Flash.failure(String.valueOf(refusal.getMessage())));
        }
    }
}
