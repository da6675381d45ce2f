package org.anyue.planimport.web;

import org.anyue.campaign.CampaignId;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanComparisons;
import org.anyue.shared.Ids;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A plan that was uploaded only to be compared with is no longer needed. */
@Controller
class EarlierPlanRemovalController {

    private final PlanComparisons comparisons;

    EarlierPlanRemovalController(PlanComparisons comparisons) {
        this.comparisons = comparisons;
    }

    @PostMapping("/desk/campaigns/{id}/review/comparison/plans/{plan}/removal")
    @MakesPlans
    ModelAndView create(Actor actor, @PathVariable String id, @PathVariable String plan) {
        CampaignId campaign = CampaignId.of(id);
        comparisons.remove(actor, campaign, Ids.parse(plan));
        return Page.redirect(PlanReviewPages.address(campaign) + "/comparison", Flash.success("已移除这份对照用的方案"));
    }
}
