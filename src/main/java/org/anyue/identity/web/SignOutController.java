package org.anyue.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.anyue.identity.SessionToken;
import org.anyue.identity.Sessions;
import org.anyue.identity.SignInWay;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SignOutController {

    private final Sessions sessions;

    SignOutController(Sessions sessions) {
        this.sessions = sessions;
    }

    @AllowedRoles({
        Role.SYSTEM_ADMIN,
        Role.SECURITY_ADMIN,
        Role.AUDIT_ADMIN,
        Role.OFFICE_LEAD,
        Role.OFFICE_CLERK,
        Role.DEPARTMENT_OFFICER,
        Role.UNIT_LEADER,
        Role.UNIT_LIAISON,
        Role.SUPERVISOR,
        Role.OVERSIGHT,
        Role.LINK_HOLDER
    })
    @PostMapping("/desk/sign-out")
    ModelAndView destroy(HttpServletRequest request, HttpServletResponse response) {
        SessionToken token = SessionCookie.read(request);
        boolean oidc = token != null && sessions.end(token) == SignInWay.OIDC;
        SessionCookie.erase(request, response);
        ClearedSite.write(response);
        return Page.redirect(oidc ? SignInPages.LEFT_OIDC : "/desk/sign-in", Flash.success("已退出登录"));
    }
}
