package org.anyue.planimport.web;

import java.util.UUID;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.planimport.TaskTables;
import org.anyue.planimport.WordOffers;
import org.anyue.planimport.review.Decision;
import org.anyue.shared.Ids;
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

/** Shows what an edited task table would change, and changes it once somebody says yes. */
@Controller
@RequestMapping("/desk/campaigns/{id}/review/tables/{table}")
class TaskTableTakeoverController {

    private static final String PREVIEW = "planimport/takeover";

    private final TaskTables tables;
    private final CampaignQueries campaigns;
    private final WordOffers offers;

    TaskTableTakeoverController(TaskTables tables, CampaignQueries campaigns, WordOffers offers) {
        this.tables = tables;
        this.campaigns = campaigns;
        this.offers = offers;
    }

    @GetMapping
    @MakesPlans
    ModelAndView show(Actor actor, @PathVariable String id, @PathVariable String table) {
        return Page.of(PREVIEW, page(actor, CampaignId.of(id), Ids.parse(table), FormErrors.NONE));
    }

    @PostMapping
    @MakesPlans
    ModelAndView create(
            Actor actor,
            @PathVariable String id,
            @PathVariable String table,
            @RequestParam(defaultValue = "false") boolean remove) {
        CampaignId campaign = CampaignId.of(id);
        UUID kept = Ids.parse(table);
        try {
            Decision taken = tables.apply(actor, campaign, kept, remove);
            offers.ask(actor, campaign, taken);
            return Page.redirect(PlanReviewPages.address(campaign), Flash.success("已导入：" + taken.words()));
        } catch (Refusal refusal) {
            return Page.refused(PREVIEW, page(actor, campaign, kept, FormErrors.of(refusal)));
        }
    }

    private TaskTakeoverPage page(Actor actor, CampaignId campaign, UUID table, FormErrors errors) {
        return TaskTakeoverPage.of(
                campaign,
                campaigns.get(actor, campaign).title(),
                tables.reading(actor, campaign, table),
                table,
                errors);
    }
}
