package org.anyue.planimport.web;

import jakarta.servlet.http.HttpServletRequest;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanReviews;
import org.anyue.planimport.review.WordCorrection.State;
import org.anyue.planimport.web.ReviewAnswers.Asked;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A swapped word is put right, or stays as it is: at one place or everywhere. */
@Controller
@RequestMapping("/desk/campaigns/{id}/review/corrections/{position}")
class WordCorrectionController {

    private final PlanReviews reviews;
    private final ReviewAnswers answers;

    WordCorrectionController(PlanReviews reviews, ReviewAnswers answers) {
        this.reviews = reviews;
        this.answers = answers;
    }

    @PostMapping
    @MakesPlans
    ModelAndView update(
            Actor actor,
            @PathVariable String id,
            @PathVariable int position,
            @RequestParam State decided,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam int version,
            HttpServletRequest request) {
        CampaignId campaign = CampaignId.of(id);
        Asked asked = Asked.about(request, "words", "c" + position);
        return answers.decide(
                actor, campaign, asked, () -> reviews.correct(actor, campaign, position, decided, all, version));
    }
}
