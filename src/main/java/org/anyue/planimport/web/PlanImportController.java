package org.anyue.planimport.web;

import org.anyue.campaign.CampaignId;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanImportRefusal;
import org.anyue.planimport.PlanImports;
import org.anyue.shared.Refusal;
import org.anyue.ui.Flash;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A plan file becomes a new draft campaign. */
@Controller
@RequestMapping("/desk/campaigns/import")
class PlanImportController {

    static final String FORM = "planimport/upload";
    private static final int MOST_MEGABYTES = 50;

    private final PlanUpload upload;
    private final PlanImports imports;

    PlanImportController(PlanUpload upload, PlanImports imports) {
        this.upload = upload;
        this.imports = imports;
    }

    @GetMapping
    @MakesPlans
    ModelAndView blank() {
        return Page.of(FORM, page("", FormErrors.NONE));
    }

    @PostMapping
    @MakesPlans
    ModelAndView create(
            Actor actor,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String text) {
        PlanUploadForm form = PlanUploadForm.of(file, text);
        try {
            return imported(upload.take(form, (read, original) -> imports.importPlan(actor, read, original)));
        } catch (Refusal refusal) {
            return Page.refused(FORM, page(form.text(), errors(form, refusal)));
        }
    }

    static ModelAndView imported(PlanUpload.Taken<CampaignId> taken) {
        Flash flash = taken.notices().isEmpty()
                ? Flash.success("方案已导入，请逐条核对")
                : Flash.warning("方案已导入，请逐条核对。" + String.join("", taken.notices()));
        return Page.redirect(PlanReviewPages.address(taken.result()), flash);
    }

    /** Beside the field that was used. */
    static FormErrors errors(PlanUploadForm form, Refusal refusal) {
        return FormErrors.of(form.text().isBlank() ? "file" : "text", String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException failure) {
        return Page.refused(FORM, page("", tooLarge()));
    }

    static FormErrors tooLarge() {
        Refusal refusal = new Refusal(PlanImportRefusal.FILE_TOO_LARGE, MOST_MEGABYTES);
        return FormErrors.of("file", String.valueOf(refusal.getMessage()));
    }

    private static PlanImportPage page(String text, FormErrors errors) {
        return new PlanImportPage("/desk/campaigns/import", "/desk/campaigns", "", text, errors);
    }
}
