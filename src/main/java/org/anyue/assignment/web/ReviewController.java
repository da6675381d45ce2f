package org.anyue.assignment.web;

import org.anyue.assignment.AssignmentId;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The queue of an office and one item of it. */
@Controller
class ReviewController {

    private final ReviewPages pages;

    ReviewController(ReviewPages pages) {
        this.pages = pages;
    }

    @GetMapping("/desk/review")
    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK, Role.DEPARTMENT_OFFICER})
    ModelAndView index(
            Actor actor,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String duty,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String batch) {
        return Page.of(
                "assignment/review", pages.queue(actor, new ReviewQuery(view, duty, area), Math.max(1, page), batch));
    }

    @GetMapping("/desk/review/{id}")
    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK, Role.DEPARTMENT_OFFICER})
    ModelAndView show(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String duty,
            @RequestParam(defaultValue = "") String area) {
        ReviewQuery query = new ReviewQuery(view, duty, area);
        return Page.of("assignment/reviewItem", pages.item(actor, AssignmentId.of(id), query, "", FormErrors.NONE));
    }
}
