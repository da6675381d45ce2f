package org.anyue.assignment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.anyue.assignment.AmendedQueries;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.assignment.AssignmentSummary;
import org.anyue.assignment.BreakdownQueries;
import org.anyue.organization.Actor;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class WorklistController {

    private final AssignmentQueries queries;
    private final AmendedQueries amended;
    private final BreakdownQueries parts;
    private final Clock clock;

    WorklistController(AssignmentQueries queries, AmendedQueries amended, BreakdownQueries parts, Clock clock) {
        this.parts = parts;
        this.queries = queries;
        this.amended = amended;
        this.clock = clock;
    }

    @GetMapping("/desk/worklist")
    @WorksOnTasks
    ModelAndView index(Actor actor) {
        List<AssignmentSummary> rows = queries.worklist(actor);
        WorkCards.Sight sight =
                new WorkCards.Sight(actor, LocalDate.now(clock), amended.open(rows), parts.progress(rows));
        return Page.of("assignment/worklist", WorkCards.page(sight, rows, amended.warnings(actor)));
    }
}
