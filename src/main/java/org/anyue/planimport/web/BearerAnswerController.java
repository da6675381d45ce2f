package org.anyue.planimport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanAnswers;
import org.anyue.planimport.web.ReviewAnswers.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Several duties with the same question get their bearers. */
@Controller
@RequestMapping("/desk/campaigns/{id}/review/answers/bearers")
class BearerAnswerController {

    private final PlanAnswers plan;
    private final TypedBearers bearers;
    private final ReviewAnswers answers;

    BearerAnswerController(PlanAnswers plan, TypedBearers bearers, ReviewAnswers answers) {
        this.plan = plan;
        this.bearers = bearers;
        this.answers = answers;
    }

    @PostMapping
    @MakesPlans
    ModelAndView create(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return answers.take(actor, id, request, typed -> {
            List<Integer> duties = typed.numbers("duty");
            DutyScope scope = bearers.read(actor, typed);
            return new Answer("p", duties, campaign -> plan.bind(actor, campaign, duties, scope, typed.version()));
        });
    }
}
