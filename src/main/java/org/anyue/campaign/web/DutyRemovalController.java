package org.anyue.campaign.web;

import org.anyue.campaign.CampaignId;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyId;
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

/** Takes a duty out that no unit has yet. */
@Controller
@RequestMapping("/desk/campaigns/{id}/duties/{duty}/delete")
class DutyRemovalController {

    private final Campaigns campaigns;

    DutyRemovalController(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @PostMapping
    @MakesPlans
    ModelAndView create(
            Actor actor,
            @PathVariable String id,
            @PathVariable String duty,
            @RequestParam MultiValueMap<String, String> sent) {
        campaigns.removeDuty(actor, DutyId.of(duty), new Input(sent).version());
        return Page.redirect(CampaignPages.base(CampaignId.of(id)), Flash.success("已删除任务"));
    }
}
