package org.anyue.planimport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.anyue.campaign.CampaignHead;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.MakesPlans;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanDuties;
import org.anyue.planimport.PlanImportQueries;
import org.anyue.planimport.PlanImportRefusal;
import org.anyue.planimport.PlanReview;
import org.anyue.planimport.review.Decision;
import org.anyue.shared.DateRange;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
import org.anyue.ui.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Title, theme and days that the plan gave, put right. */
@Controller
@RequestMapping("/desk/campaigns/{id}/review/head")
class ReviewHeadController {

    private static final String FORM = "planimport/head";

    private final PlanDuties duties;
    private final PlanImportQueries queries;
    private final ReviewAnswers answers;

    ReviewHeadController(PlanDuties duties, PlanImportQueries queries, ReviewAnswers answers) {
        this.duties = duties;
        this.queries = queries;
        this.answers = answers;
    }

    @GetMapping("/edit")
    @MakesPlans
    ModelAndView edit(Actor actor, @PathVariable String id) {
        PlanReview review = queries.review(actor, CampaignId.of(id));
        return Page.of(FORM, page(review, ReviewHeadForm.of(review.campaign()), FormErrors.NONE));
    }

    @PostMapping
    @MakesPlans
    ModelAndView update(
            Actor actor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        CampaignId campaign = CampaignId.of(id);
        Typed typed = new Typed(sent);
        PlanReview review = queries.review(actor, campaign);
        ReviewHeadForm form = ReviewHeadForm.of(typed);
        CampaignHead head = head(typed);
        if (head == null) {
            return Page.refused(FORM, page(review, form, typed.errors()));
        }
        try {
            Decision edited = duties.editHead(actor, campaign, head, typed.version());
            return answers.decided(actor, campaign, edited, "head", request);
        } catch (Refusal refusal) {
            return Page.refused(FORM, page(review, form, FormErrors.of(refusal)));
        } catch (Stale stale) {
            FormErrors errors = FormErrors.of("", "活动信息刚刚被别人改过，您的修改还没有保存。请核对后再保存一次。");
            ReviewHeadForm mine = form.withVersion(review.campaign().version());
            return Page.of(FORM, page(review, mine, errors), HttpStatus.CONFLICT);
        }
    }

    /** Null when something cannot be read. */
    private static @Nullable CampaignHead head(Typed typed) {
        LocalDate start = required(typed, "start");
        LocalDate end = required(typed, "end");
        LocalDate day = required(typed, "consultationOn");
        if (typed.one("title").isEmpty()) {
            typed.wrong("title", PlanImportRefusal.TITLE_MISSING);
        }
        if (!typed.one("year").matches("2[01]\\d\\d")) {
            typed.wrong("year", PlanImportRefusal.YEAR_WRONG);
        }
        if (start != null && end != null && end.isBefore(start)) {
            typed.wrong("end", PlanImportRefusal.PERIOD_REVERSED);
        }
        if (!typed.errors().isEmpty() || start == null || end == null || day == null) {
            return null;
        }
        int year = Integer.parseInt(typed.one("year"));
        return new CampaignHead(typed.one("title"), typed.one("theme"), year, new DateRange(start, end), day);
    }

    private static @Nullable LocalDate required(Typed typed, String name) {
        if (typed.one(name).isEmpty()) {
            typed.wrong(name, PlanImportRefusal.DATE_WRONG);
        }
        return typed.day(name);
    }

    private static ReviewHeadPage page(PlanReview review, ReviewHeadForm form, FormErrors errors) {
        return new ReviewHeadPage(
                PlanReviewPages.base(review.campaign().id()),
                review.campaign().title(),
                FindingRow.all(review.plan()).stream()
                        .filter(finding -> finding.tone() == Tone.DANGER)
                        .toList(),
                form,
                errors);
    }
}
