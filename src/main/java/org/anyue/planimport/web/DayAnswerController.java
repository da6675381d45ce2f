package org.anyue.planimport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanAnswers;
import org.anyue.planimport.PlanImportRefusal;
import org.anyue.planimport.web.ReviewAnswers.Answer;
import org.anyue.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Days that a careful clerk would question stay or move. */
@Controller
@RequestMapping("/desk/campaigns/{id}/review/answers/days")
class DayAnswerController {

    private final PlanAnswers plan;
    private final ReviewAnswers answers;

    DayAnswerController(PlanAnswers plan, ReviewAnswers answers) {
        this.plan = plan;
        this.answers = answers;
    }

    @PostMapping
    @MakesPlans
    ModelAndView create(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return answers.take(actor, id, request, typed -> {
            Map<Integer, LocalDate> days = days(typed);
            return new Answer("f", days.keySet(), campaign -> plan.days(actor, campaign, days, typed.version()));
        });
    }

    private static Map<Integer, LocalDate> days(Typed typed) {
        Map<Integer, LocalDate> days = new TreeMap<>();
        for (int row : typed.numbers("row")) {
            LocalDate day = typed.ticked("keep") ? typed.day("was-" + row) : typed.day("day-" + row);
            if (day == null) {
                throw new Refusal(PlanImportRefusal.DATE_WRONG);
            }
            typed.numbers("of-" + row).forEach(finding -> days.put(finding, day));
        }
        return days;
    }
}
