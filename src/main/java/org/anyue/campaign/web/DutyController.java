package org.anyue.campaign.web;

import static org.anyue.organization.Role.DEPARTMENT_OFFICER;
import static org.anyue.organization.Role.OFFICE_CLERK;
import static org.anyue.organization.Role.OFFICE_LEAD;
import static org.anyue.organization.Role.OVERSIGHT;
import static org.anyue.organization.Role.SUPERVISOR;
import static org.anyue.organization.Role.UNIT_LEADER;
import static org.anyue.organization.Role.UNIT_LIAISON;

import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.organization.AllowedRoles;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Duties: one of them, typed by hand, changed. The parameter {@code find} searches units and saves nothing. */
@Controller
@RequestMapping("/desk/campaigns/{id}/duties")
class DutyController {

    private static final String FORM = "campaign/dutyform";

    private final Campaigns campaigns;
    private final CampaignQueries queries;
    private final DutyPages pages;
    private final DutyFormPages forms;

    DutyController(Campaigns campaigns, CampaignQueries queries, DutyPages pages, DutyFormPages forms) {
        this.campaigns = campaigns;
        this.queries = queries;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/{duty}")
    @AllowedRoles({OFFICE_LEAD, OFFICE_CLERK, DEPARTMENT_OFFICER, UNIT_LEADER, UNIT_LIAISON, SUPERVISOR, OVERSIGHT})
    ModelAndView show(Actor actor, @PathVariable String id, @PathVariable String duty) {
        return Page.of(
                "campaign/duty", pages.of(actor, inCampaign(actor, id, duty).id()));
    }

    @GetMapping("/new")
    @MakesPlans
    ModelAndView blank(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String item) {
        CampaignSummary campaign = own(actor, id);
        String kind = queries.planItems(campaign.id()).stream()
                .filter(known -> known.id().toString().equals(item))
                .map(known -> known.kind().name())
                .findFirst()
                .orElse("");
        return Page.of(FORM, forms.fresh(actor, campaign, DutyForm.blank(item, kind), FormErrors.NONE));
    }

    @PostMapping
    @MakesPlans
    ModelAndView create(Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        CampaignSummary campaign = own(actor, id);
        DutyForm form = DutyForm.of(new Input(sent));
        if (sent.containsKey("find")) {
            return Page.of(FORM, forms.fresh(actor, campaign, form, FormErrors.NONE));
        }
        FormReader reader = new FormReader();
        DutyTerms terms = new DutyFormTerms(form, reader).read(null);
        if (reader.failed()) {
            return Page.refused(FORM, forms.fresh(actor, campaign, form, reader.errors()));
        }
        try {
            campaigns.addDuty(actor, campaign.id(), terms);
            return Page.redirect(CampaignPages.base(campaign.id()), Flash.success("已添加任务"));
        } catch (Refusal refusal) {
            return Page.refused(FORM, forms.fresh(actor, campaign, form, FormErrors.of(refusal)));
        }
    }

    @GetMapping("/{duty}/edit")
    @MakesPlans
    ModelAndView edit(Actor actor, @PathVariable String id, @PathVariable String duty) {
        own(actor, id);
        DutyDetails kept = inCampaign(actor, id, duty);
        DutyForm form = DutyForm.of(kept.terms(), kept.version());
        return Page.of(FORM, forms.existing(actor, kept, form, FormErrors.NONE));
    }

    @PostMapping("/{duty}")
    @MakesPlans
    ModelAndView update(
            Actor actor,
            @PathVariable String id,
            @PathVariable String duty,
            @RequestParam MultiValueMap<String, String> sent) {
        own(actor, id);
        DutyDetails kept = inCampaign(actor, id, duty);
        DutyForm form = DutyForm.of(new Input(sent));
        if (sent.containsKey("find")) {
            return Page.of(FORM, forms.existing(actor, kept, form, FormErrors.NONE));
        }
        FormReader reader = new FormReader();
        DutyTerms terms = new DutyFormTerms(form, reader).read(kept.terms().span());
        if (reader.failed()) {
            return Page.refused(FORM, forms.existing(actor, kept, form, reader.errors()));
        }
        try {
            campaigns.editDuty(actor, kept.id(), terms, form.version());
            return Page.redirect(CampaignPages.base(kept.campaign()) + "/duties/" + duty, Flash.success("已保存任务"));
        } catch (Refusal refusal) {
            return Page.refused(FORM, forms.existing(actor, kept, form, FormErrors.of(refusal)));
        } catch (Stale stale) {
            DutyForm mine = form.withVersion(queries.duty(actor, kept.id()).version());
            return Page.of(FORM, forms.existing(actor, kept, mine, StaleWords.ERRORS), HttpStatus.CONFLICT);
        }
    }

    private CampaignSummary own(Actor actor, String id) {
        CampaignSummary campaign = queries.get(actor, CampaignId.of(id));
        if (!actor.owns(campaign.owner())) {
            throw new NotFound("campaign " + id);
        }
        return campaign;
    }

    private DutyDetails inCampaign(Actor actor, String campaign, String id) {
        DutyDetails duty = queries.duty(actor, DutyId.of(id));
        if (!duty.campaign().equals(CampaignId.of(campaign))) {
            throw new NotFound("duty " + id);
        }
        return duty;
    }
}
