package org.anyue.planimport.web;

import org.anyue.campaign.CampaignId;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The plan on the left; on the right what has to be asked about it, or what was read from it. */
@Controller
@RequestMapping("/desk/campaigns/{id}/review")
class PlanReviewController {

    private final PlanReviewPages pages;

    PlanReviewController(PlanReviewPages pages) {
        this.pages = pages;
    }

    @GetMapping
    @MakesPlans
    ModelAndView show(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "0") int activity,
            @RequestParam(defaultValue = "") String q) {
        ReviewFilter filter = new ReviewFilter(view.equals("tasks"), only.equals("open"), activity, q);
        return Page.of("planimport/review", pages.whole(actor, CampaignId.of(id), filter));
    }
}
