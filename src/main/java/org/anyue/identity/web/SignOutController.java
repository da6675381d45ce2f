package org.anyue.identity.web;

import static org.anyue.organization.Role.AUDIT_ADMIN;
import static org.anyue.organization.Role.DEPARTMENT_OFFICER;
import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.OVERSIGHT;
import static org.anyue.organization.Role.SECURITY_ADMIN;
import static org.anyue.organization.Role.SUPERVISOR;
import static org.anyue.organization.Role.SYSTEM_ADMIN;
import static org.anyue.organization.Role.UNIT_LEADER;
import static org.anyue.organization.Role.UNIT_LIAISON;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.anyue.identity.SessionToken;
import org.anyue.identity.Sessions;
import org.anyue.organization.AllowedRoles;
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
        SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN, OFFICE_LEAD, OFFICE_CLERK,
        DEPARTMENT_OFFICER, UNIT_LEADER, UNIT_LIAISON, SUPERVISOR, OVERSIGHT
    })
    @PostMapping("/desk/sign-out")
    ModelAndView destroy(HttpServletRequest request, HttpServletResponse response) {
        SessionToken token = SessionCookie.read(request);
        if (token != null) {
            sessions.end(token);
        }
        SessionCookie.erase(request, response);
        return Page.redirect("/desk/sign-in", Flash.success("已退出登录"));
    }
}
