package org.anyue.planimport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanAnswers;
import org.anyue.planimport.web.ReviewAnswers.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Every duty that was read without a doubt is right as it was shown. */
@Controller
@RequestMapping("/desk/campaigns/{id}/review/acceptance")
class PlanAcceptanceController {

    private final PlanAnswers plan;
    private final ReviewAnswers answers;

    PlanAcceptanceController(PlanAnswers plan, ReviewAnswers answers) {
        this.plan = plan;
        this.answers = answers;
    }

    @PostMapping
    @MakesPlans
    ModelAndView create(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return answers.take(actor, id, request, typed -> {
            List<Integer> duties = typed.numbers("duty");
            return new Answer("p", duties, campaign -> plan.accept(actor, campaign, duties, typed.version()));
        });
    }
}
