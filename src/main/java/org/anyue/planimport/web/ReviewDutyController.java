package org.anyue.planimport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.MakesPlans;
import org.anyue.campaign.PlanItemId;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanDuties;
import org.anyue.planimport.PlanImportQueries;
import org.anyue.planimport.PlanReview;
import org.anyue.planimport.review.Decision;
import org.anyue.planimport.review.LedgerSentence;
import org.anyue.planimport.review.Proposal;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Page;
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

/** A duty is typed: a new one, from a sentence where there is one, or a proposed one put right. */
@Controller
@RequestMapping("/desk/campaigns/{id}/review/duties")
class ReviewDutyController {

    private static final String FORM = "planimport/duty";
    private static final FormErrors STALE = FormErrors.of("", "这项内容刚刚被别人改过，您的修改还没有保存。请核对后再保存一次，将以您的内容为准。");

    private final PlanDuties duties;
    private final PlanImportQueries queries;
    private final ReviewDutyPages pages;
    private final TypedDuty reader;
    private final ReviewAnswers answers;

    ReviewDutyController(
            PlanDuties duties,
            PlanImportQueries queries,
            ReviewDutyPages pages,
            TypedDuty reader,
            ReviewAnswers answers) {
        this.duties = duties;
        this.queries = queries;
        this.pages = pages;
        this.reader = reader;
        this.answers = answers;
    }

    @GetMapping("/new")
    @MakesPlans
    ModelAndView blank(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer sentence,
            @RequestParam(defaultValue = "") String item) {
        CampaignId campaign = CampaignId.of(id);
        PlanReview review = queries.review(actor, campaign);
        LedgerSentence source = sentence == null ? null : review.ledger().sentence(sentence);
        PlanItemId hangs = item.isEmpty() ? review.items().getLast().id() : PlanItemId.of(item);
        DutyTerms terms = sentence == null
                ? DutyTerms.of(hangs, "", ActivityKind.OTHER).build()
                : queries.startingTerms(actor, campaign, sentence);
        ReviewDutyForm form =
                ReviewDutyForm.of(terms, pages.names(terms.scope()), source == null ? 0 : source.version());
        return Page.of(FORM, pages.fresh(review, source, form, FormErrors.NONE));
    }

    @PostMapping
    @MakesPlans
    ModelAndView create(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer sentence,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        CampaignId campaign = CampaignId.of(id);
        Typed typed = new Typed(sent);
        PlanReview review = queries.review(actor, campaign);
        LedgerSentence source = sentence == null ? null : review.ledger().sentence(sentence);
        ReviewDutyForm form = ReviewDutyForm.of(typed);
        DutyTerms terms = reader.read(actor, typed, List.of(), source == null ? null : source.span());
        if (!typed.errors().isEmpty()) {
            return Page.refused(FORM, pages.fresh(review, source, form, typed.errors()));
        }
        try {
            Decision added = duties.add(actor, campaign, terms, sentence, typed.version());
            int number = added.change().duties().getFirst().proposal();
            return answers.decided(actor, campaign, added, sentence == null ? "d" + number : "queue", request);
        } catch (Refusal refusal) {
            return Page.refused(FORM, pages.fresh(review, source, form, FormErrors.of(refusal)));
        } catch (Stale stale) {
            ReviewDutyForm mine = form.withVersion(source == null ? 0 : source.version());
            return Page.of(FORM, pages.fresh(review, source, mine, STALE), HttpStatus.CONFLICT);
        }
    }

    @GetMapping("/{number}/edit")
    @MakesPlans
    ModelAndView edit(Actor actor, @PathVariable String id, @PathVariable int number) {
        PlanReview review = queries.review(actor, CampaignId.of(id));
        Proposal proposal = review.ledger().proposal(number);
        DutyTerms terms = duty(review, proposal).terms();
        ReviewDutyForm form = ReviewDutyForm.of(terms, pages.names(terms.scope()), proposal.version());
        return Page.of(FORM, pages.existing(review, proposal, form, FormErrors.NONE));
    }

    @PostMapping("/{number}")
    @MakesPlans
    ModelAndView update(
            Actor actor,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        CampaignId campaign = CampaignId.of(id);
        Typed typed = new Typed(sent);
        PlanReview review = queries.review(actor, campaign);
        Proposal proposal = review.ledger().proposal(number);
        DutyTerms before = duty(review, proposal).terms();
        ReviewDutyForm form = ReviewDutyForm.of(typed);
        DutyTerms terms = reader.read(actor, typed, before.asks().figures(), before.span());
        if (!typed.errors().isEmpty()) {
            return Page.refused(FORM, pages.existing(review, proposal, form, typed.errors()));
        }
        try {
            Decision edited = duties.edit(actor, campaign, number, terms, typed.version());
            return answers.decided(actor, campaign, edited, "d" + number, request);
        } catch (Refusal refusal) {
            return Page.refused(FORM, pages.existing(review, proposal, form, FormErrors.of(refusal)));
        } catch (Stale stale) {
            ReviewDutyForm mine = form.withVersion(proposal.version());
            return Page.of(FORM, pages.existing(review, proposal, mine, STALE), HttpStatus.CONFLICT);
        }
    }

    private static DutyDetails duty(PlanReview review, Proposal proposal) {
        return review.duties().stream()
                .filter(duty -> duty.id().equals(proposal.duty()))
                .findFirst()
                .orElseThrow(() -> new NotFound("duty of proposal " + proposal.number()));
    }
}
