package org.anyue.identity.web;

import org.anyue.identity.Installation;
import org.anyue.identity.PasswordPreset;
import org.anyue.identity.Security;
import org.anyue.identity.SecurityRules;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rules that the security administrator decides. */
@Controller
@RequestMapping(SecurityController.PATH)
class SecurityController {

    static final String PATH = "/desk/security";

    private static final String TEMPLATE = "identity/security";

    private final Security security;
    private final Installation installation;

    SecurityController(Security security, Installation installation) {
        this.security = security;
        this.installation = installation;
    }

    @AllowedRoles(Role.SECURITY_ADMIN)
    @GetMapping
    ModelAndView edit() {
        return Page.of(TEMPLATE, new SecurityPage(security.rules(), installation.isTrial()));
    }

    @AllowedRoles(Role.SECURITY_ADMIN)
    @PostMapping
    ModelAndView update(
            @RequestParam PasswordPreset preset,
            @RequestParam(defaultValue = "false") boolean townships,
            @RequestParam(defaultValue = "false") boolean enterprises,
            @RequestParam(defaultValue = "false") boolean several,
            @RequestParam int version,
            Actor actor) {
        security.change(actor, new SecurityRules(townships, enterprises, several, preset, version));
        return Page.redirect(PATH, Flash.success("安全规则已保存，从下一次登录或修改密码起生效"));
    }
}
