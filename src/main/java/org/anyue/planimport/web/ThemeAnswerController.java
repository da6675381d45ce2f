package org.anyue.planimport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanAnswers;
import org.anyue.planimport.PlanAnswers.Theme;
import org.anyue.planimport.web.ReviewAnswers.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The theme of an older plan gives way to the one of the year, or stays for good. */
@Controller
@RequestMapping("/desk/campaigns/{id}/review/answers/theme")
class ThemeAnswerController {

    private final PlanAnswers plan;
    private final ReviewAnswers answers;

    ThemeAnswerController(PlanAnswers plan, ReviewAnswers answers) {
        this.plan = plan;
        this.answers = answers;
    }

    @PostMapping
    @MakesPlans
    ModelAndView create(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return answers.take(actor, id, request, typed -> {
            List<Integer> findings = typed.numbers("finding");
            String now = typed.ticked("keep") ? typed.one("was") : typed.one("theme");
            Theme theme = new Theme(typed.one("was"), now);
            return new Answer("f", findings, campaign -> plan.theme(actor, campaign, theme, findings, typed.version()));
        });
    }
}
