package org.anyue.planimport.web;

import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanComparisons;
import org.anyue.planimport.PlanComparisons.Compared;
import org.anyue.planimport.web.PlanUpload.Taken;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** An earlier plan beside this one: the newest of an earlier year, a chosen one, or one that is uploaded only for this. */
@Controller
@RequestMapping("/desk/campaigns/{id}/review/comparison")
class ComparisonController {

    private static final String PAGE = "planimport/comparison";

    private final ComparisonPages pages;
    private final PlanComparisons comparisons;
    private final CampaignQueries campaigns;
    private final PlanUpload upload;

    ComparisonController(
            ComparisonPages pages, PlanComparisons comparisons, CampaignQueries campaigns, PlanUpload upload) {
        this.pages = pages;
        this.comparisons = comparisons;
        this.campaigns = campaigns;
        this.upload = upload;
    }

    @GetMapping
    @MakesPlans
    ModelAndView show(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String with,
            @RequestParam(defaultValue = "") String show) {
        return Page.of(PAGE, pages.of(actor, CampaignId.of(id), with, show));
    }

    @GetMapping("/xlsx")
    @MakesPlans
    ResponseEntity<byte[]> sheet(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String with) {
        CampaignId campaign = CampaignId.of(id);
        Compared compared = pages.compared(actor, campaign, with);
        if (compared == null) {
            throw new NotFound("earlier plan of " + campaign);
        }
        String title = campaigns.get(actor, campaign).title();
        return Download.sheet(ComparisonFile.of(compared, title), title + "与往年对照表");
    }

    @PostMapping
    @MakesPlans
    ModelAndView create(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String text) {
        CampaignId campaign = CampaignId.of(id);
        comparisons.choices(actor, campaign);
        PlanUploadForm form = PlanUploadForm.of(file, text);
        try {
            Taken<String> taken =
                    upload.take(form, (read, original) -> comparisons.keep(actor, campaign, read, original));
            return Page.redirect(
                    PlanReviewPages.address(campaign) + "/comparison?with=" + taken.result(),
                    Flash.success("已读出这份方案，只用于对照，不会成为活动"));
        } catch (Refusal refusal) {
            FormErrors errors = PlanImportController.errors(form, refusal);
            return Page.refused(PAGE, pages.refused(actor, campaign, form.text(), errors));
        }
    }
}
