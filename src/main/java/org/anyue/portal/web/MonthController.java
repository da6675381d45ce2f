package org.anyue.portal.web;

import static org.anyue.organization.Role.DEPARTMENT_OFFICER;
import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.OVERSIGHT;
import static org.anyue.organization.Role.SUPERVISOR;
import static org.anyue.organization.Role.UNIT_LEADER;
import static org.anyue.organization.Role.UNIT_LIAISON;

import java.util.EnumSet;
import java.util.Set;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.organization.Role;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The calendar of a campaign; everybody sees the days, those who look after others also what has come in. */
@Controller
class MonthController {

    static final Set<Role> SEE_COUNTS = EnumSet.of(OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER, OVERSIGHT);

    private final CampaignQueries campaigns;
    private final MonthPages pages;

    MonthController(CampaignQueries campaigns, MonthPages pages) {
        this.campaigns = campaigns;
        this.pages = pages;
    }

    @GetMapping("/desk/campaigns/{id}/month")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER, OVERSIGHT, SUPERVISOR, UNIT_LEADER, UNIT_LIAISON})
    ModelAndView show(Actor actor, @PathVariable String id) {
        return Page.of(
                "portal/month",
                pages.page(actor, campaigns.get(actor, CampaignId.of(id)), SEE_COUNTS.contains(actor.role())));
    }
}
