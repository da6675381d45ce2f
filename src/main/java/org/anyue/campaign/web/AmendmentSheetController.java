package org.anyue.campaign.web;

import static org.anyue.organization.Role.DEPARTMENT_OFFICER;
import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.OVERSIGHT;
import static org.anyue.organization.Role.SUPERVISOR;
import static org.anyue.organization.Role.UNIT_LEADER;
import static org.anyue.organization.Role.UNIT_LIAISON;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.anyue.campaign.AmendmentId;
import org.anyue.campaign.AmendmentQueries;
import org.anyue.campaign.AmendmentSummary;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** An issued amendment as a paper (关于调整…的通知). */
@Controller
@RequestMapping("/desk/campaigns/{id}/amendments/{amendment}/sheet")
class AmendmentSheetController {

    private final AmendmentQueries amendments;
    private final CampaignQueries queries;
    private final AmendmentPages pages;
    private final Clock clock;

    AmendmentSheetController(AmendmentQueries amendments, CampaignQueries queries, AmendmentPages pages, Clock clock) {
        this.amendments = amendments;
        this.queries = queries;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER, UNIT_LEADER, UNIT_LIAISON, SUPERVISOR, OVERSIGHT})
    ModelAndView show(Actor actor, @PathVariable String id, @PathVariable String amendment) {
        AmendmentSummary one = amendments.get(actor, CampaignId.of(id), AmendmentId.of(amendment));
        CampaignSummary campaign = queries.get(actor, one.campaign());
        Instant at = one.issuedAt() == null ? one.draftedAt() : one.issuedAt();
        return Page.of(
                "campaign/amendmentsheet",
                new AmendmentSheetPage(
                        pages.page(actor, one, FormErrors.NONE),
                        campaign.ownerName() + "安全生产委员会办公室",
                        Days.full(LocalDate.ofInstant(at, clock.getZone()))));
    }
}
