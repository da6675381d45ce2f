package org.anyue.planimport.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyScope;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitQueries;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.CompiledPlan.Organisation;
import org.anyue.planimport.PlanComparisons;
import org.anyue.planimport.PlanImportQueries;
import org.anyue.planimport.PlanReview;
import org.anyue.planimport.review.Decision;
import org.anyue.planimport.review.Proposal;
import org.anyue.planimport.review.Respelling;
import org.anyue.planimport.review.WordCorrection.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a review together. */
@Component
class PlanReviewPages {

    private final PlanImportQueries queries;
    private final UnitQueries units;
    private final PlanComparisons comparisons;
    private final OwnWordsPanels words;

    PlanReviewPages(PlanImportQueries queries, UnitQueries units, PlanComparisons comparisons, OwnWordsPanels words) {
        this.queries = queries;
        this.units = units;
        this.comparisons = comparisons;
        this.words = words;
    }

    static String base(CampaignId campaign) {
        return "/desk/campaigns/" + campaign;
    }

    static String address(CampaignId campaign) {
        return base(campaign) + "/review";
    }

    ReviewPage of(Actor actor, CampaignId campaign, ReviewFilter filter) {
        PlanReview review = queries.review(actor, campaign);
        List<DutyScope> scopes =
                review.duties().stream().map(duty -> duty.terms().scope()).toList();
        BearerLines bearers = new BearerLines(units, review.campaign(), scopes);
        List<Decision> decisions = queries.decisions(actor, campaign);
        return new ReviewPage(
                base(campaign),
                head(review),
                source(review),
                progress(review),
                filter,
                new SourceBlocks(review).blocks(),
                new ReviewSections(review, bearers).all(),
                new CorrectionRows(review).rows(),
                FindingRow.all(review.plan()),
                review.plan().attachments().stream()
                        .filter(attachment -> !attachment.present())
                        .map(CompiledPlan.Attachment::name)
                        .toList(),
                new QuestionsOfReview(review, units, bearers).queue(filter.question(), decisions),
                UnitNames.of(units, review.campaign()),
                null,
                words.of(actor, review, decisions),
                null);
    }

    /** The whole page, with the line about last year. */
    ReviewPage whole(Actor actor, CampaignId campaign, ReviewFilter filter) {
        ReviewPage page = of(actor, campaign, filter);
        return page.with(comparisons
                .withLastYear(actor, campaign)
                .map(compared -> LastYear.of(address(campaign), compared))
                .orElseGet(() -> LastYear.none(address(campaign))));
    }

    private static String source(PlanReview review) {
        return review.plan().source().file() + " · "
                + review.ledger().head().importedBy() + " "
                + ReviewWords.minute(review.ledger().head().importedAt()) + "导入";
    }

    private static ReviewPage.Progress progress(PlanReview review) {
        List<Proposal> proposals = review.ledger().proposals();
        return new ReviewPage.Progress(
                (int) review.open(),
                review.sentences(),
                (int) proposals.stream().filter(Proposal::isAccepted).count(),
                proposals.size(),
                (int) proposals.stream()
                        .filter(proposal -> !proposal.questions().isEmpty())
                        .count(),
                (int) review.ledger().corrections().stream()
                        .filter(correction -> correction.state() == State.PROPOSED)
                        .count());
    }

    private static ReviewPage.Head head(PlanReview review) {
        CampaignSummary campaign = review.campaign();
        Respelling spelling =
                new Respelling(review.plan().text(), review.ledger().corrections());
        return new ReviewPage.Head(
                campaign.title(),
                campaign.theme(),
                ReviewWords.range(campaign.period()),
                ReviewWords.full(campaign.consultationOn()),
                organisation(review.plan().organisation(), spelling),
                papers(review),
                campaign.state().isOpen(),
                campaign.ofDepartment());
    }

    private static String organisation(@Nullable Organisation organisation, Respelling spelling) {
        if (organisation == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        if (organisation.name() != null) {
            parts.add(spelling.of(organisation.name()));
        }
        organisation
                .lead()
                .forEach(lead -> parts.add(lead.role() + " "
                        + Objects.requireNonNullElse(lead.name(), Objects.requireNonNullElse(lead.post(), ""))));
        CompiledPlan.Office office = organisation.office();
        if (office != null && office.at() != null) {
            parts.add("办公室设在" + office.at());
        }
        return String.join(",", parts);
    }

    private static List<String> papers(PlanReview review) {
        return review.duties().stream()
                .map(DutyDetails::terms)
                .filter(terms -> terms.asks().file() || terms.asks().paper())
                .filter(terms -> terms.dueOn() != null || !terms.dueText().isEmpty())
                .map(terms -> terms.what() + "("
                        + ReviewWords.when(terms, review.campaign().year()) + ")")
                .toList();
    }
}
