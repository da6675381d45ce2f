package org.anyue.assignment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.anyue.assignment.AmendedQueries;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.assignment.AssignmentSummary;
import org.anyue.assignment.Assignments;
import org.anyue.assignment.BreakdownQueries;
import org.anyue.organization.Actor;
import org.anyue.ui.Flash;
import org.anyue.ui.Htmx;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class AcknowledgementController {

    private final Assignments assignments;
    private final AssignmentQueries queries;
    private final AmendedQueries amended;
    private final BreakdownQueries parts;
    private final Clock clock;

    AcknowledgementController(
            Assignments assignments,
            AssignmentQueries queries,
            AmendedQueries amended,
            BreakdownQueries parts,
            Clock clock) {
        this.parts = parts;
        this.assignments = assignments;
        this.queries = queries;
        this.amended = amended;
        this.clock = clock;
    }

    /** The card alone for htmx, else back to the list. */
    @PostMapping("/desk/assignments/{id}/acknowledgement")
    @WorksOnTasks
    ModelAndView create(Actor actor, @PathVariable String id, HttpServletRequest request) {
        AssignmentId assignment = AssignmentId.of(id);
        assignments.acknowledge(actor, assignment);
        if (Htmx.swaps(request)) {
            AssignmentSummary row = queries.get(actor, assignment);
            WorkCards.Sight sight = new WorkCards.Sight(
                    actor, LocalDate.now(clock), amended.open(List.of(row)), parts.progress(List.of(row)));
            return Page.of("assignment/_card", WorkCards.card(sight, row));
        }
        return Page.redirect("/desk/worklist#a-" + id, Flash.success("已签收，请在期限内报送"));
    }
}
