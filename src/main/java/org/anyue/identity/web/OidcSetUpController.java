package org.anyue.identity.web;

import org.anyue.identity.OidcSetUp;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** How the unified identity is set up; it is changed where the application is started. */
@Controller
@RequestMapping(OidcSetUpController.PATH)
class OidcSetUpController {

    static final String PATH = "/desk/oidc";

    private final OidcSetUp setUp;

    OidcSetUpController(OidcSetUp setUp) {
        this.setUp = setUp;
    }

    @AllowedRoles(Role.SYSTEM_ADMIN)
    @GetMapping
    ModelAndView show() {
        return Page.of("identity/oidcsetup", new OidcSetUpPage(setUp.facts()));
    }

    /** Asks the issuer whether it is there. */
    @AllowedRoles(Role.SYSTEM_ADMIN)
    @PostMapping
    ModelAndView update() {
        try {
            setUp.check();
            return Page.redirect(PATH, Flash.success("连接正常：对方公布的配置已读到"));
        } catch (Refusal refusal) {
            return Page.redirect(PATH, Flash.failure("连接不上，或对方公布的配置不符合要求。具体原因见运行日志"));
        }
    }
}
