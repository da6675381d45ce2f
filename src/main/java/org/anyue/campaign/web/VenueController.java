package org.anyue.campaign.web;

import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.MakesPlans;
import org.anyue.campaign.PlanItem;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.Venue;
import org.anyue.organization.Actor;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an activity is held. */
@Controller
@RequestMapping("/desk/campaigns/{id}/items/{item}/edit")
class VenueController {

    private static final String FORM = "campaign/venue";

    private final Campaigns campaigns;
    private final CampaignQueries queries;

    VenueController(Campaigns campaigns, CampaignQueries queries) {
        this.campaigns = campaigns;
        this.queries = queries;
    }

    @GetMapping
    @MakesPlans
    ModelAndView edit(Actor actor, @PathVariable String id, @PathVariable String item) {
        return Page.of(FORM, page(actor, CampaignId.of(id), PlanItemId.of(item), null, FormErrors.NONE));
    }

    @PostMapping
    @MakesPlans
    ModelAndView update(
            Actor actor,
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String address) {
        CampaignId campaign = CampaignId.of(id);
        PlanItemId activity = PlanItemId.of(item);
        Venue venue = new Venue(name, address);
        page(actor, campaign, activity, venue, FormErrors.NONE);
        try {
            campaigns.place(actor, campaign, activity, venue, version);
            return Page.redirect(CampaignPages.base(campaign) + "#item-" + activity, Flash.success("地点已保存"));
        } catch (Refusal refusal) {
            return Page.refused(FORM, page(actor, campaign, activity, venue, FormErrors.of(refusal)));
        }
    }

    private VenuePage page(Actor actor, CampaignId id, PlanItemId item, @Nullable Venue typed, FormErrors errors) {
        CampaignSummary campaign = queries.get(actor, id);
        if (!actor.owns(campaign.owner())) {
            throw new NotFound("campaign " + id);
        }
        PlanItem found = queries.planItems(id).stream()
                .filter(one -> one.id().equals(item))
                .findFirst()
                .orElseThrow(() -> new NotFound("plan item " + item));
        Venue venue = typed == null ? found.venue() : typed;
        return new VenuePage(
                CampaignPages.base(id),
                campaign.title(),
                item.toString(),
                found.number() + found.title(),
                venue.name(),
                venue.address(),
                campaign.version(),
                errors);
    }
}
