package org.anyue.portal.web;

import static org.anyue.organization.Role.DEPARTMENT_OFFICER;
import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.OVERSIGHT;
import static org.anyue.organization.Role.SECURITY_ADMIN;
import static org.anyue.organization.Role.SUPERVISOR;
import static org.anyue.organization.Role.SYSTEM_ADMIN;
import static org.anyue.organization.Role.UNIT_LEADER;
import static org.anyue.organization.Role.UNIT_LIAISON;

import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The search box of the header. */
@Controller
class FindController {

    private final FindPages pages;

    FindController(FindPages pages) {
        this.pages = pages;
    }

    @GetMapping("/desk/search")
    @AllowedRoles({
        OFFICE_LEAD,
        OFFICE_CLERK,
        DEPARTMENT_OFFICER,
        OVERSIGHT,
        SUPERVISOR,
        UNIT_LEADER,
        UNIT_LIAISON,
        SYSTEM_ADMIN,
        SECURITY_ADMIN
    })
    ModelAndView index(Actor actor, @RequestParam(defaultValue = "") String q) {
        return Page.of("portal/find", pages.page(actor, q));
    }
}
