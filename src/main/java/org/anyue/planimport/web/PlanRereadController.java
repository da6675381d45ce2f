package org.anyue.planimport.web;

import org.anyue.campaign.CampaignId;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanImports;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A plan that nobody has reviewed yet is read once more, with the words of today. */
@Controller
@RequestMapping("/desk/campaigns/{id}/review/reading")
class PlanRereadController {

    private final PlanImports imports;

    PlanRereadController(PlanImports imports) {
        this.imports = imports;
    }

    @PostMapping
    @MakesPlans
    ModelAndView create(Actor actor, @PathVariable String id) {
        CampaignId campaign = CampaignId.of(id);
        imports.reread(actor, campaign);
        return Page.redirect(PlanReviewPages.address(campaign), Flash.success("已用现在的词表重新读了一遍方案"));
    }
}
