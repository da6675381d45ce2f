package org.anyue.planimport.web;

import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanImportQueries;
import org.anyue.planimport.PlanImports;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A plan file fills a draft that was made by hand; where that has happened, the same address leads to the review. */
@Controller
@RequestMapping("/desk/campaigns/{id}/import")
class PlanIntoCampaignController {

    private final PlanUpload upload;
    private final PlanImports imports;
    private final PlanImportQueries reviews;
    private final CampaignQueries campaigns;

    PlanIntoCampaignController(
            PlanUpload upload, PlanImports imports, PlanImportQueries reviews, CampaignQueries campaigns) {
        this.upload = upload;
        this.imports = imports;
        this.reviews = reviews;
        this.campaigns = campaigns;
    }

    @GetMapping
    @MakesPlans
    ModelAndView blank(Actor actor, @PathVariable String id) {
        CampaignId campaign = CampaignId.of(id);
        return reviews.isReviewable(actor, campaign)
                ? Page.redirect(PlanReviewPages.address(campaign))
                : Page.of(PlanImportController.FORM, page(actor, campaign, "", FormErrors.NONE));
    }

    @PostMapping
    @MakesPlans
    ModelAndView create(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String text) {
        CampaignId campaign = CampaignId.of(id);
        PlanUploadForm form = PlanUploadForm.of(file, text);
        try {
            page(actor, campaign, "", FormErrors.NONE);
            return PlanImportController.imported(upload.take(form, (read, original) -> {
                imports.importPlanInto(actor, campaign, read, original);
                return campaign;
            }));
        } catch (Refusal refusal) {
            FormErrors errors = PlanImportController.errors(form, refusal);
            return Page.refused(PlanImportController.FORM, page(actor, campaign, form.text(), errors));
        }
    }

    private PlanImportPage page(Actor actor, CampaignId id, String text, FormErrors errors) {
        CampaignSummary campaign = campaigns.get(actor, id);
        if (!actor.owns(campaign.owner())) {
            throw new NotFound("campaign " + id);
        }
        String base = "/desk/campaigns/" + id;
        return new PlanImportPage(base + "/import", base, campaign.title(), text, errors);
    }
}
