package org.anyue.campaign.web;

import org.anyue.campaign.AmendmentId;
import org.anyue.campaign.AmendmentQueries;
import org.anyue.campaign.AmendmentSummary;
import org.anyue.campaign.Amendments;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Drafts what takes an issued amendment back. */
@Controller
@RequestMapping("/desk/campaigns/{id}/amendments/{amendment}/restoration")
class AmendmentRestorationController {

    private final Amendments commands;
    private final AmendmentQueries amendments;
    private final AmendmentPages pages;

    AmendmentRestorationController(Amendments commands, AmendmentQueries amendments, AmendmentPages pages) {
        this.commands = commands;
        this.amendments = amendments;
        this.pages = pages;
    }

    @PostMapping
    @MakesPlans
    ModelAndView create(Actor actor, @PathVariable String id, @PathVariable String amendment) {
        CampaignId campaign = pages.own(actor, CampaignId.of(id)).id();
        AmendmentSummary issued = amendments.get(actor, campaign, AmendmentId.of(amendment));
        try {
            AmendmentId draft = commands.restore(actor, issued.id());
            return Page.redirect(AmendmentPages.base(campaign) + "/" + draft, Flash.success("已按原样填好，核对后发布"));
        } catch (Refusal refusal) {
            return Page.refused("campaign/amendment", pages.page(actor, issued, FormErrors.of(refusal)));
        }
    }
}
