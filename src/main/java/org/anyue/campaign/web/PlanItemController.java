package org.anyue.campaign.web;

import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.MakesPlans;
import org.anyue.campaign.PlanItemDraft;
import org.anyue.campaign.PlanItemId;
import org.anyue.organization.Actor;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;
import org.anyue.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Activities typed by hand. */
@Controller
@RequestMapping("/desk/campaigns/{id}/items")
class PlanItemController {

    private static final String FORM = "campaign/item";

    private final Campaigns campaigns;
    private final CampaignQueries queries;

    PlanItemController(Campaigns campaigns, CampaignQueries queries) {
        this.campaigns = campaigns;
        this.queries = queries;
    }

    @GetMapping("/new")
    @MakesPlans
    ModelAndView blank(Actor actor, @PathVariable String id) {
        return Page.of(FORM, page(actor, id, PlanItemForm.BLANK, FormErrors.NONE));
    }

    @PostMapping
    @MakesPlans
    ModelAndView create(Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        PlanItemForm form = PlanItemForm.of(new Input(sent));
        FormReader reader = new FormReader();
        PlanItemDraft draft = form.draft(reader);
        if (reader.failed()) {
            return Page.refused(FORM, page(actor, id, form, reader.errors()));
        }
        try {
            PlanItemId item = campaigns.addPlanItem(actor, CampaignId.of(id), draft);
            return Page.redirect(
                    "/desk/campaigns/" + id + "/duties/new?item=" + item, Flash.success("已添加活动项目，请继续添加任务"));
        } catch (Refusal refusal) {
            return Page.refused(FORM, page(actor, id, form, FormErrors.of(refusal)));
        }
    }

    private PlanItemFormPage page(Actor actor, String id, PlanItemForm form, FormErrors errors) {
        CampaignSummary campaign = queries.get(actor, CampaignId.of(id));
        if (!actor.owns(campaign.owner())) {
            throw new NotFound("campaign " + id);
        }
        return new PlanItemFormPage(
                CampaignPages.base(campaign.id()),
                campaign.title(),
                form,
                Option.of(ActivityKind.class, ActivityKind::label),
                errors);
    }
}
