package org.anyue.planimport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanAnswers;
import org.anyue.planimport.web.ReviewAnswers.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Doubted words are written over, place by place where somebody wants it so. */
@Controller
@RequestMapping("/desk/campaigns/{id}/review/answers/words")
class WordAnswerController {

    private final PlanAnswers plan;
    private final ReviewAnswers answers;

    WordAnswerController(PlanAnswers plan, ReviewAnswers answers) {
        this.plan = plan;
        this.answers = answers;
    }

    @PostMapping
    @MakesPlans
    ModelAndView create(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return answers.take(actor, id, request, typed -> {
            Map<Integer, String> words = words(typed);
            return new Answer("c", words.keySet(), campaign -> plan.write(actor, campaign, words, typed.version()));
        });
    }

    /** A word that is not ticked or left empty stays as it is written, and so does a place that is not ticked. */
    private static Map<Integer, String> words(Typed typed) {
        Map<Integer, String> words = new TreeMap<>();
        boolean kept = typed.ticked("keep");
        List<Integer> ticked = typed.numbers("place");
        for (int row : typed.numbers("row")) {
            boolean chosen = !kept && typed.numbers("apply").contains(row);
            for (int place : typed.numbers("at-" + row)) {
                words.put(place, chosen && ticked.contains(place) ? typed.one("with-" + row) : "");
            }
        }
        return words;
    }
}
