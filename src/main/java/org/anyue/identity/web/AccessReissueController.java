package org.anyue.identity.web;

import org.anyue.identity.AccessLinks;
import org.anyue.notification.PublicAddress;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Another link for the same unit, sent again. */
@Controller
class AccessReissueController {

    private final AccessLinks links;
    private final PublicAddress address;

    AccessReissueController(AccessLinks links, PublicAddress address) {
        this.links = links;
        this.address = address;
    }

    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK})
    @PostMapping(AccessLinkController.PATH + "/{id}/reissue")
    ModelAndView create(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String term,
            Actor actor) {
        try {
            return Page.of(
                    AccessPassPage.TEMPLATE,
                    AccessPassPage.of(
                            links.reissue(actor, Ids.parse(id), version, AccessTerms.of(term)),
                            actor,
                            address.isConfigured()));
        } catch (Refusal refusal) {
            return Page.redirect(
                    AccessLinkController.PATH + "/" + id, Flash.failure(String.valueOf(refusal.getMessage())));
        }
    }
}
