package org.anyue.assignment.web;

import java.time.Clock;
import java.time.LocalDate;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class WorklistController {

    private final AssignmentQueries queries;
    private final Clock clock;

    WorklistController(AssignmentQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping("/desk/worklist")
    @AllowedRoles({
        Role.OFFICE_LEAD,
        Role.OFFICE_CLERK,
        Role.DEPARTMENT_OFFICER,
        Role.UNIT_LEADER,
        Role.UNIT_LIAISON,
        Role.LINK_HOLDER
    })
    ModelAndView index(Actor actor) {
        return Page.of("assignment/worklist", WorkCards.page(actor, queries.worklist(actor), LocalDate.now(clock)));
    }
}
