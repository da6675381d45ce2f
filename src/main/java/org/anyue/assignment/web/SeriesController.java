package org.anyue.assignment.web;

import org.anyue.assignment.SeriesDays;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.ui.Flash;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The days of duties that return; those that are not worked can be moved. */
@Controller
@RequestMapping("/desk/campaigns/{id}/series")
class SeriesController {

    private final SeriesDays days;
    private final CampaignQueries campaigns;

    SeriesController(SeriesDays days, CampaignQueries campaigns) {
        this.days = days;
        this.campaigns = campaigns;
    }

    @GetMapping
    @MakesPlans
    ModelAndView index(Actor actor, @PathVariable String id) {
        CampaignId campaign = CampaignId.of(id);
        return Page.of("assignment/series", SeriesPage.of(campaigns.get(actor, campaign), days.of(actor, campaign)));
    }

    @PostMapping
    @MakesPlans
    ModelAndView update(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String duty) {
        CampaignId campaign = CampaignId.of(id);
        campaigns.get(actor, campaign);
        days.move(actor, campaign, DutyId.of(duty));
        return Page.redirect("/desk/campaigns/" + id + "/series", Flash.success("已改到工作日，承担单位会收到消息"));
    }
}
