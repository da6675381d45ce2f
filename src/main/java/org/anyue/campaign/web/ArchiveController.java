package org.anyue.campaign.web;

import org.anyue.campaign.CampaignId;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Puts a closed campaign into the archive. */
@Controller
@RequestMapping("/desk/campaigns/{id}/archive")
class ArchiveController {

    private final Campaigns campaigns;

    ArchiveController(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @PostMapping
    @MakesPlans
    ModelAndView create(Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        campaigns.archive(actor, CampaignId.of(id), new Input(sent).version());
        return Page.redirect(CampaignPages.base(CampaignId.of(id)), Flash.success("活动已归档"));
    }
}
