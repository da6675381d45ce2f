package org.anyue.organization.web;

import static org.anyue.organization.Role.DEPARTMENT_OFFICER;
import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.OVERSIGHT;
import static org.anyue.organization.Role.SYSTEM_ADMIN;
import static org.anyue.organization.Role.UNIT_LEADER;
import static org.anyue.organization.Role.UNIT_LIAISON;

import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Scope;
import org.anyue.organization.UnitDetails;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitLists;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Names and places of a unit over time. */
@Controller
class UnitHistoryController {

    private final UnitLists lists;
    private final UnitQueries queries;
    private final UnitPages pages;

    UnitHistoryController(UnitLists lists, UnitQueries queries, UnitPages pages) {
        this.lists = lists;
        this.queries = queries;
        this.pages = pages;
    }

    @AllowedRoles({SYSTEM_ADMIN, OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER, OVERSIGHT, UNIT_LEADER, UNIT_LIAISON})
    @GetMapping("/desk/units/{id}/history")
    ModelAndView index(@PathVariable String id, Actor actor) {
        UnitId unit = UnitId.of(id);
        UnitDetails details = queries.details(Scope.directory(actor), unit);
        UnitSummary now = details.unit();
        String place = now.parentId() == null ? "" : queries.get(now.parentId()).name();
        return Page.of(
                "organization/history",
                UnitHistoryPage.of(details, place, lists.history(actor, unit), pages.crumbs(actor, now, "沿革")));
    }
}
