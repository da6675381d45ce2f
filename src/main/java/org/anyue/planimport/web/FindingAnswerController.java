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

/** Somebody says what is done about findings that no word puts right. */
@Controller
@RequestMapping("/desk/campaigns/{id}/review/answers/findings")
class FindingAnswerController {

    private final PlanAnswers plan;
    private final ReviewAnswers answers;

    FindingAnswerController(PlanAnswers plan, ReviewAnswers answers) {
        this.plan = plan;
        this.answers = answers;
    }

    @PostMapping
    @MakesPlans
    ModelAndView create(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return answers.take(actor, id, request, typed -> {
            List<Integer> findings = typed.numbers("finding");
            String words = typed.all("answer").stream()
                    .filter(said -> !said.isEmpty())
                    .findFirst()
                    .orElse("");
            return new Answer(
                    "f", findings, campaign -> plan.answer(actor, campaign, findings, words, typed.version()));
        });
    }
}
