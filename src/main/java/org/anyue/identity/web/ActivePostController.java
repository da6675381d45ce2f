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
import org.anyue.identity.SessionToken;
import org.anyue.identity.Sessions;
import org.anyue.identity.SignedInPerson;
import org.anyue.organization.AllowedRoles;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ActivePostController {

    private final Sessions sessions;

    ActivePostController(Sessions sessions) {
        this.sessions = sessions;
    }

    @AllowedRoles({
        SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN, OFFICE_LEAD, OFFICE_CLERK,
        DEPARTMENT_OFFICER, UNIT_LEADER, UNIT_LIAISON, SUPERVISOR, OVERSIGHT
    })
    @PostMapping("/desk/post")
    ModelAndView update(@RequestParam String post, SignedInPerson person, HttpServletRequest request) {
        SessionToken token = SessionCookie.read(request);
        if (token == null) {
            throw new NotFound("session");
        }
        sessions.switchPost(token, person, Ids.parse(post));
        return Page.redirect("/desk", Flash.success("已切换岗位"));
    }
}
