package org.anyue.planimport.web;

import jakarta.servlet.http.HttpServletRequest;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanDuties;
import org.anyue.planimport.web.ReviewAnswers.Asked;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A proposed duty is none. */
@Controller
@RequestMapping("/desk/campaigns/{id}/review/duties/{number}/removal")
class ReviewDutyRemovalController {

    private final PlanDuties reviews;
    private final ReviewAnswers answers;

    ReviewDutyRemovalController(PlanDuties reviews, ReviewAnswers answers) {
        this.reviews = reviews;
        this.answers = answers;
    }

    @PostMapping
    @MakesPlans
    ModelAndView create(
            Actor actor,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam int version,
            HttpServletRequest request) {
        CampaignId campaign = CampaignId.of(id);
        Asked asked = Asked.about(request, "progress", "p" + number);
        return answers.decide(actor, campaign, asked, () -> reviews.remove(actor, campaign, number, version));
    }
}
