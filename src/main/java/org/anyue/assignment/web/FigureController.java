package org.anyue.assignment.web;

import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class FigureController {

    private final CampaignQueries campaigns;
    private final FigurePages pages;

    FigureController(CampaignQueries campaigns, FigurePages pages) {
        this.campaigns = campaigns;
        this.pages = pages;
    }

    @GetMapping("/desk/campaigns/{id}/figures")
    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK, Role.DEPARTMENT_OFFICER, Role.OVERSIGHT})
    ModelAndView index(
            Actor actor, @PathVariable String id, FigureQuery query, @RequestParam(defaultValue = "") String by) {
        var campaign = campaigns.get(actor, CampaignId.of(id));
        return Page.of("assignment/figures", pages.page(actor, campaign, query, FigurePages.By.of(by)));
    }

    @GetMapping("/desk/campaigns/{id}/figures/rows")
    @AllowedRoles({Role.OFFICE_LEAD, Role.OFFICE_CLERK, Role.DEPARTMENT_OFFICER, Role.OVERSIGHT})
    ModelAndView show(
            Actor actor,
            @PathVariable String id,
            FigureQuery query,
            @RequestParam(defaultValue = "") String which,
            @RequestParam(defaultValue = "1") int page) {
        var campaign = campaigns.get(actor, CampaignId.of(id));
        return Page.of("assignment/rows", pages.rows(actor, campaign, query, FigurePages.which(which), page));
    }
}
