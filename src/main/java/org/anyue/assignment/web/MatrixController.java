package org.anyue.assignment.web;

import static org.anyue.organization.Role.DEPARTMENT_OFFICER;
import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.OVERSIGHT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.sheet.SheetWriter;
import org.anyue.ui.Download;
import org.anyue.ui.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Every unit against every duty of a campaign. */
@Controller
@RequestMapping("/desk/campaigns/{id}/matrix")
class MatrixController {

    private final CampaignQueries campaigns;
    private final MatrixPages pages;

    MatrixController(CampaignQueries campaigns, MatrixPages pages) {
        this.campaigns = campaigns;
        this.pages = pages;
    }

    @GetMapping
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER, OVERSIGHT})
    ModelAndView index(
            Actor actor, @PathVariable String id, MatrixQuery query, @RequestParam(defaultValue = "1") int page) {
        CampaignSummary campaign = campaigns.get(actor, CampaignId.of(id));
        return Page.of("assignment/matrix", pages.page(actor, campaign, query, page));
    }

    @GetMapping("/export")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER, OVERSIGHT})
    ResponseEntity<byte[]> show(Actor actor, @PathVariable String id, MatrixQuery query) throws IOException {
        CampaignSummary campaign = campaigns.get(actor, CampaignId.of(id));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SheetWriter.write(pages.sheets(actor, campaign, query), file);
        return Download.workbook(campaign.title() + "单位×任务.xlsx", file.toByteArray());
    }
}
