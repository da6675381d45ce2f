package org.anyue.assignment.web;

import static org.anyue.organization.Role.DEPARTMENT_OFFICER;
import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.OVERSIGHT;

import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The reminder of those who are late, to be copied; the list of late assignments leads here. */
@Controller
class LateTextController {

    private final CampaignQueries campaigns;
    private final FigurePages pages;

    LateTextController(CampaignQueries campaigns, FigurePages pages) {
        this.campaigns = campaigns;
        this.pages = pages;
    }

    @GetMapping("/desk/campaigns/{id}/figures/reminder")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER, OVERSIGHT})
    ModelAndView show(Actor actor, @PathVariable String id, FigureQuery query) {
        return Page.of("assignment/latetext", pages.lateText(actor, campaigns.get(actor, CampaignId.of(id)), query));
    }
}
