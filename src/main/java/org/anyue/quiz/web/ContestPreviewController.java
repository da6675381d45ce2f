package org.anyue.quiz.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;

import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.quiz.ContestId;
import org.anyue.quiz.ContestQueries;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A paper as somebody may get it, with its keys, before it is earnest. */
@Controller
class ContestPreviewController {

    private final ContestQueries contests;

    ContestPreviewController(ContestQueries contests) {
        this.contests = contests;
    }

    @GetMapping(ContestController.PATH + "/{id}/preview")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView show(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "1") int sample) {
        ContestId contest = ContestId.of(id);
        int number = Math.clamp(sample, 1, 999);
        return Page.of(
                "quiz/contest/preview",
                new ContestPreviewPage(contests.get(actor, contest), number, contests.sample(actor, contest, number)));
    }
}
