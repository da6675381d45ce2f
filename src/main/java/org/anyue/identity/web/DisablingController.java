package org.anyue.identity.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.SYSTEM_ADMIN;

import org.anyue.identity.AccountId;
import org.anyue.identity.Accounts;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.shared.Ids;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Disabling of an account and of one of its posts. */
@Controller
class DisablingController {

    private final Accounts accounts;

    DisablingController(Accounts accounts) {
        this.accounts = accounts;
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping("/desk/people/{id}/disabling")
    ModelAndView create(@PathVariable String id, Actor actor) {
        accounts.disable(actor, AccountId.of(id));
        return back(id, "账号已停用，其登录立即失效");
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping("/desk/people/{id}/disabling/delete")
    ModelAndView destroy(@PathVariable String id, Actor actor) {
        accounts.enable(actor, AccountId.of(id));
        return back(id, "账号已恢复");
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK})
    @PostMapping("/desk/people/{id}/posts/{post}/delete")
    ModelAndView update(@PathVariable String id, @PathVariable String post, Actor actor) {
        accounts.withdraw(actor, AccountId.of(id), Ids.parse(post));
        return back(id, "岗位已撤下，该账号需要重新登录");
    }

    private static ModelAndView back(String id, String words) {
        return Page.redirect("/desk/people/" + AccountId.of(id), Flash.success(words));
    }
}
