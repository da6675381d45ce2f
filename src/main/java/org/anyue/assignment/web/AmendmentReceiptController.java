package org.anyue.assignment.web;

import org.anyue.assignment.AmendmentReceipts;
import org.anyue.campaign.AmendmentId;
import org.anyue.campaign.AmendmentQueries;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who knows of an amendment; a unit that was warned says here that it does. */
@Controller
@RequestMapping("/desk/campaigns/{id}/amendments/{amendment}/receipts")
class AmendmentReceiptController {

    private final AmendmentReceipts receipts;
    private final AmendmentQueries amendments;
    private final AmendmentReceiptPages pages;

    AmendmentReceiptController(AmendmentReceipts receipts, AmendmentQueries amendments, AmendmentReceiptPages pages) {
        this.receipts = receipts;
        this.amendments = amendments;
        this.pages = pages;
    }

    @GetMapping
    @MakesPlans
    ModelAndView index(Actor actor, @PathVariable String id, @PathVariable String amendment) {
        return Page.of("assignment/amendmentreceipts", pages.of(actor, CampaignId.of(id), AmendmentId.of(amendment)));
    }

    @PostMapping
    @WorksOnTasks
    ModelAndView create(Actor actor, @PathVariable String id, @PathVariable String amendment) {
        CampaignId campaign = CampaignId.of(id);
        AmendmentId warning =
                amendments.get(actor, campaign, AmendmentId.of(amendment)).id();
        receipts.acknowledge(actor, campaign, warning);
        return Page.redirect("/desk/worklist", Flash.success("已记下，上级可以看到本单位已知晓"));
    }
}
