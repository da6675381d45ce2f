package org.anyue.assignment.web;

import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.assignment.Reviews;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One decision; afterwards the next item of the queue opens by itself. */
@Controller
class DecisionController {

    private final Reviews reviews;
    private final AssignmentQueries queries;
    private final ReviewPages pages;

    DecisionController(Reviews reviews, AssignmentQueries queries, ReviewPages pages) {
        this.reviews = reviews;
        this.queries = queries;
        this.pages = pages;
    }

    @PostMapping("/desk/review/{id}/decision")
    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK, Role.DEPARTMENT_OFFICER})
    ModelAndView create(Actor actor, @PathVariable String id, DecisionForm form) {
        AssignmentId assignment = AssignmentId.of(id);
        ReviewQuery filters = form.query();
        AssignmentQueries.Neighbours around = queries.neighbours(actor, filters.filter(), assignment);
        try {
            String done = decide(actor, assignment, form);
            String next = form.is("paper")
                    ? id
                    : around.after().or(around::before).map(String::valueOf).orElse("");
            String back = next.isEmpty() ? "/desk/review" : "/desk/review/" + next;
            return Page.redirect(back + filters.text(), Flash.success(done));
        } catch (Refusal refusal) {
            FormErrors errors = form.is("return")
                    ? FormErrors.of("reason", String.valueOf(refusal.getMessage()))
                    : FormErrors.of(refusal);
            return Page.refused("assignment/reviewItem", pages.item(actor, assignment, filters, form.words(), errors));
        }
    }

    private String decide(Actor actor, AssignmentId id, DecisionForm form) {
        String bearer = queries.get(actor, id).bearer().name();
        if (form.is("paper")) {
            reviews.receivePaper(actor, id);
            return "已登记收到" + bearer + "的纸质件";
        }
        if (form.is("return")) {
            reviews.sendBack(actor, id, form.version(), form.words());
            return "已退回" + bearer + "，可在“已退回”中撤销";
        }
        reviews.accept(actor, id, form.version());
        return "已通过" + bearer + "的报送，可在其页面撤销";
    }

    @PostMapping("/desk/review/{id}/decision/delete")
    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK, Role.DEPARTMENT_OFFICER})
    ModelAndView destroy(Actor actor, @PathVariable String id) {
        String back = "/desk/review/" + id;
        try {
            reviews.undo(actor, AssignmentId.of(id));
            return Page.redirect(back, Flash.success("已撤销，请重新审核"));
        } catch (Refusal refusal) {
            return Page.redirect(back, Flash.failure(String.valueOf(refusal.getMessage())));
        }
    }
}
