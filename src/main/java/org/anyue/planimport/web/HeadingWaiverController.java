package org.anyue.planimport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.MakesPlans;
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

/** All that is open below a heading asks for nothing. */
@Controller
@RequestMapping("/desk/campaigns/{id}/review/headings/{heading}/waiver")
class HeadingWaiverController {

    private final PlanReviews reviews;
    private final ReviewAnswers answers;

    HeadingWaiverController(PlanReviews reviews, ReviewAnswers answers) {
        this.reviews = reviews;
        this.answers = answers;
    }

    @PostMapping
    @MakesPlans
    ModelAndView create(
            Actor actor,
            @PathVariable String id,
            @PathVariable int heading,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam int version,
            HttpServletRequest request) {
        CampaignId campaign = CampaignId.of(id);
        Asked asked = new Asked(request, "progress", review -> subjects(review, heading));
        return answers.decide(
                actor, campaign, asked, () -> reviews.waiveHeading(actor, campaign, heading, reason, version));
    }

    private static Set<String> subjects(PlanReview review, int heading) {
        return review.ledger().below(review.ledger().heading(heading)).stream()
                .map(sentence -> "s" + sentence.position())
                .collect(Collectors.toSet());
    }
}
