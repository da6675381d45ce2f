package org.anyue.identity.web;

import org.anyue.identity.AccountId;
import org.anyue.identity.OidcLinks;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Somebody else's account and the unified identity. */
@Controller
@RequestMapping("/desk/people/{id}/oidc")
class PersonOidcController {

    private final OidcLinks links;

    PersonOidcController(OidcLinks links) {
        this.links = links;
    }

    @AllowedRoles(Role.SYSTEM_ADMIN)
    @PostMapping
    ModelAndView create(@PathVariable String id, @RequestParam(defaultValue = "") String subject, Actor actor) {
        AccountId account = AccountId.of(id);
        links.link(actor, account, subject);
        return Page.redirect("/desk/people/" + account, Flash.success("已关联，本人登录时仍须完成两步登录"));
    }

    @AllowedRoles(Role.SYSTEM_ADMIN)
    @PostMapping("/delete")
    ModelAndView destroy(@PathVariable String id, Actor actor) {
        AccountId account = AccountId.of(id);
        links.unlink(actor, account);
        return Page.redirect("/desk/people/" + account, Flash.success("已解除关联"));
    }
}
