package org.anyue.identity.web;

import org.anyue.identity.AccessLinks;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How long a link lives: for longer, no longer, again. */
@Controller
@RequestMapping(AccessLinkController.PATH + "/{id}")
class AccessLinkRenewalController {

    private final AccessLinks links;

    AccessLinkRenewalController(AccessLinks links) {
        this.links = links;
    }

    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK})
    @PostMapping("/renewal")
    ModelAndView update(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String term,
            Actor actor) {
        return done(id, "有效期已延长，原来的链接继续使用", () -> links.renew(actor, Ids.parse(id), version, AccessTerms.of(term)));
    }

    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK})
    @PostMapping("/revocation")
    ModelAndView create(@PathVariable String id, @RequestParam int version, Actor actor) {
        return done(id, "链接已撤销，正在使用的人下一次点击即退出。撤错了可以恢复", () -> links.revoke(actor, Ids.parse(id), version));
    }

    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK})
    @PostMapping("/revocation/delete")
    ModelAndView destroy(@PathVariable String id, @RequestParam int version, Actor actor) {
        return done(id, "链接已恢复，原来的链接可以继续使用", () -> links.restore(actor, Ids.parse(id), version));
    }

    private static ModelAndView done(String id, String words, Runnable deed) {
        String back = AccessLinkController.PATH + "/" + id;
        try {
            deed.run();
            return Page.redirect(back, Flash.success(words));
        } catch (Refusal refusal) {
            return Page.redirect(back, Flash.failure(String.valueOf(refusal.getMessage())));
        }
    }
}
