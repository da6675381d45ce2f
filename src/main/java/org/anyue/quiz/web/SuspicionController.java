package org.anyue.quiz.web;

import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.OVERSIGHT;

import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.quiz.ContestId;
import org.anyue.quiz.ContestQueries;
import org.anyue.quiz.Suspicions;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The review list of a contest: what looked wrong, and appeals. */
@Controller
@RequestMapping(ContestController.PATH + "/{id}/review")
class SuspicionController {

    private static final String SHOW = "quiz/contest/review";

    private final ContestQueries contests;
    private final Suspicions integrity;

    SuspicionController(ContestQueries contests, Suspicions integrity) {
        this.contests = contests;
        this.integrity = integrity;
    }

    @GetMapping
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, OVERSIGHT})
    ModelAndView index(Actor actor, @PathVariable String id) {
        return Page.of(SHOW, page(actor, id, FormErrors.NONE));
    }

    /** The suspicion is named in the form, not in the address. */
    @PostMapping("/decision")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView update(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String suspicion,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String words) {
        contests.get(actor, ContestId.of(id));
        try {
            integrity.decide(actor, ContestId.of(id), Ids.parse(suspicion), verdict.equals("exclude"), words);
            return Page.redirect(ContestController.PATH + "/" + id + "/review", Flash.success("已记录核查结果"));
        } catch (Refusal refusal) {
            return Page.refused(SHOW, page(actor, id, FormErrors.of(refusal)));
        }
    }

    @PostMapping("/answer")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK})
    ModelAndView create(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String appeal,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String words) {
        contests.get(actor, ContestId.of(id));
        try {
            integrity.answer(actor, ContestId.of(id), Ids.parse(appeal), verdict.equals("grant"), words);
            return Page.redirect(ContestController.PATH + "/" + id + "/review", Flash.success("已答复申诉"));
        } catch (Refusal refusal) {
            return Page.refused(SHOW, page(actor, id, FormErrors.of(refusal)));
        }
    }

    private ReviewPage page(Actor actor, String id, FormErrors errors) {
        ContestId contest = ContestId.of(id);
        return new ReviewPage(
                contests.get(actor, contest),
                integrity.of(actor, contest),
                integrity.appeals(actor, contest),
                actor.role().isOffice(),
                errors);
    }
}
