package org.anyue.planimport.web;

import java.util.List;
import org.anyue.campaign.ActivityKind;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.ReviewRule;
import org.anyue.campaign.Selector;
import org.anyue.campaign.SourceSpan;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.planimport.PlanReview;
import org.anyue.planimport.review.LedgerSentence;
import org.anyue.planimport.review.Proposal;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the form of a duty together. */
@Component
class ReviewDutyPages {

    private final UnitQueries units;

    ReviewDutyPages(UnitQueries units) {
        this.units = units;
    }

    /** @param sentence what the duty is drawn from, null for none */
    ReviewDutyPage fresh(PlanReview review, @Nullable LedgerSentence sentence, ReviewDutyForm form, FormErrors errors) {
        String base = PlanReviewPages.base(review.campaign().id());
        String query = sentence == null ? "" : "?sentence=" + sentence.position();
        return new ReviewDutyPage(
                base,
                review.campaign().title(),
                base + "/review/duties" + query,
                base + "/review" + (sentence == null ? "?view=tasks" : "?q=sentence-" + sentence.position()),
                0,
                sentence == null ? "" : quote(review, sentence.span()),
                List.of(),
                form,
                choices(review),
                errors);
    }

    ReviewDutyPage existing(PlanReview review, Proposal proposal, ReviewDutyForm form, FormErrors errors) {
        String base = PlanReviewPages.base(review.campaign().id());
        SourceSpan span = review.duties().stream()
                .filter(duty -> duty.id().equals(proposal.duty()))
                .map(duty -> duty.terms().span())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new ReviewDutyPage(
                base,
                review.campaign().title(),
                base + "/review/duties/" + proposal.number(),
                base + "/review?view=tasks#d" + proposal.number(),
                proposal.number(),
                span == null ? "" : quote(review, span),
                proposal.questions(),
                form,
                choices(review),
                errors);
    }

    /** Names of the units that the scope names. */
    List<String> names(DutyScope scope) {
        return units.byIds(scope.units()).stream().map(UnitSummary::name).toList();
    }

    private static String quote(PlanReview review, SourceSpan span) {
        return span.quote(review.plan().text());
    }

    private ReviewDutyPage.Choices choices(PlanReview review) {
        return new ReviewDutyPage.Choices(
                review.items().stream()
                        .map(item -> new Option(item.id().toString(), item.number() + item.title()))
                        .toList(),
                Option.of(ActivityKind.class, ActivityKind::label),
                Selector.offered(review.campaign().ofDepartment()).stream()
                        .map(selector -> new Option(
                                selector.name(),
                                selector.label(review.campaign().ofDepartment())))
                        .toList(),
                units.sectors().stream()
                        .map(sector -> new Option(sector.code(), sector.name()))
                        .toList(),
                List.of(new Option(">=", "不少于"), new Option("=", "等于"), new Option("<=", "不超过")),
                Option.of(ReviewRule.class, ReviewRule::label),
                UnitNames.written(units, review));
    }
}
