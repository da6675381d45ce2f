package org.anyue.planimport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.MakesPlans;
import org.anyue.campaign.PlanItemId;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanReview;
import org.anyue.planimport.PlanReviews;
import org.anyue.planimport.web.ReviewAnswers.Asked;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Every proposed duty of an activity is right as it stands. */
@Controller
@RequestMapping("/desk/campaigns/{id}/review/activities/{item}/acceptance")
class ActivityAcceptanceController {

    private final PlanReviews reviews;
    private final ReviewAnswers answers;

    ActivityAcceptanceController(PlanReviews reviews, ReviewAnswers answers) {
        this.reviews = reviews;
        this.answers = answers;
    }

    @PostMapping
    @MakesPlans
    ModelAndView create(
            Actor actor,
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam int version,
            HttpServletRequest request) {
        CampaignId campaign = CampaignId.of(id);
        Asked asked = new Asked(request, "progress", review -> subjects(review, PlanItemId.of(item)));
        return answers.decide(
                actor, campaign, asked, () -> reviews.acceptAll(actor, campaign, PlanItemId.of(item), version));
    }

    private static Set<String> subjects(PlanReview review, PlanItemId item) {
        return review.ledger().proposalsOf(item).stream()
                .map(proposal -> "p" + proposal.number())
                .collect(Collectors.toSet());
    }
}
