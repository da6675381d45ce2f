package org.anyue.assignment.web;

import org.anyue.assignment.AssignmentDetails;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.organization.Actor;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class AssignmentController {

    private final AssignmentQueries queries;
    private final AssignmentPages pages;

    AssignmentController(AssignmentQueries queries, AssignmentPages pages) {
        this.queries = queries;
        this.pages = pages;
    }

    @GetMapping("/desk/assignments/{id}")
    @SeesTasks
    ModelAndView show(Actor actor, @PathVariable String id) {
        AssignmentDetails details = queries.details(actor, AssignmentId.of(id));
        return Page.of("assignment/show", pages.page(actor, details, SubmissionForm.blank(details), FormErrors.NONE));
    }
}
