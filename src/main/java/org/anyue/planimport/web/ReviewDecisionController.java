package org.anyue.planimport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanImportQueries;
import org.anyue.planimport.PlanReviews;
import org.anyue.planimport.review.Decision;
import org.anyue.shared.Ids;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Everything that was decided about a plan, newest first; each can be undone. */
@Controller
@RequestMapping("/desk/campaigns/{id}/review/decisions")
class ReviewDecisionController {

    private final PlanReviews reviews;
    private final PlanImportQueries queries;
    private final ReviewAnswers answers;

    ReviewDecisionController(PlanReviews reviews, PlanImportQueries queries, ReviewAnswers answers) {
        this.reviews = reviews;
        this.queries = queries;
        this.answers = answers;
    }

    @GetMapping
    @MakesPlans
    ModelAndView index(Actor actor, @PathVariable String id) {
        CampaignId campaign = CampaignId.of(id);
        List<DecisionRow> rows = queries.decisions(actor, campaign).reversed().stream()
                .map(decision -> DecisionRow.of(campaign, decision))
                .toList();
        return Page.of("planimport/decisions", new DecisionsPage(PlanReviewPages.base(campaign), rows));
    }

    @PostMapping("/{decision}/undo")
    @MakesPlans
    ModelAndView destroy(
            Actor actor, @PathVariable String id, @PathVariable String decision, HttpServletRequest request) {
        CampaignId campaign = CampaignId.of(id);
        Decision undone = reviews.undo(actor, campaign, Ids.parse(decision));
        return answers.undone(actor, campaign, undone, request);
    }
}
