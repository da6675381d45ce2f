package org.anyue.campaign.web;

import org.anyue.campaign.CampaignId;
import org.anyue.campaign.ChildCampaigns;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which campaign of a place above the own one carries out. */
@Controller
@RequestMapping("/desk/campaigns/{id}/parent")
class ParentController {

    static final String FORM = "campaign/parent";

    private final ChildCampaigns children;
    private final ParentPages pages;

    ParentController(ChildCampaigns children, ParentPages pages) {
        this.children = children;
        this.pages = pages;
    }

    @GetMapping
    @MakesPlans
    ModelAndView show(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String which) {
        return Page.of(FORM, pages.of(actor, CampaignId.of(id), which, FormErrors.NONE));
    }

    /** @param parent empty to stand on its own again */
    @PostMapping
    @MakesPlans
    ModelAndView update(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String parent,
            @RequestParam(defaultValue = "-1") int version) {
        CampaignId campaign = CampaignId.of(id);
        pages.of(actor, campaign, "", FormErrors.NONE);
        try {
            if (parent.isEmpty()) {
                children.onItsOwn(actor, campaign, version);
                return Page.redirect(ParentPages.address(campaign), Flash.success("已不再承接上级方案"));
            }
            children.under(actor, campaign, CampaignId.of(parent), version);
            return Page.redirect(ParentPages.address(campaign), Flash.success("已承接上级方案，请逐项核对"));
        } catch (Refusal refusal) {
            return Page.refused(FORM, pages.of(actor, campaign, "", FormErrors.of(refusal)));
        }
    }
}
