package org.anyue.demo;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.anyue.campaign.CampaignHead;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.PlanItemId;
import org.anyue.filestore.FileStore;
import org.anyue.filestore.Intake;
import org.anyue.filestore.StoredFile;
import org.anyue.officialdoc.DocumentText;
import org.anyue.officialdoc.UnreadableDocument;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanDuties;
import org.anyue.planimport.PlanImportQueries;
import org.anyue.planimport.PlanImports;
import org.anyue.planimport.PlanReview;
import org.anyue.planimport.PlanReviews;
import org.anyue.planimport.review.LedgerSentence;
import org.anyue.planimport.review.Proposal;
import org.anyue.planimport.review.Review;
import org.anyue.planimport.review.SentenceState;
import org.anyue.planimport.review.WordCorrection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The city's plan, from a copy full of swapped words to duties that the units have. */
@Component
@Profile("demo")
class DemoPlan {

    private static final String FILE = "焦作市2025年安全生产月活动方案.txt";
    /** Theme of 2025; the copied plan still has that of 2020. */
    private static final String THEME = "人人讲安全、个个会应急——查找身边安全隐患";

    private static final String BACKGROUND = "总体要求或背景，不产生可报送的任务";

    private final FileStore files;
    private final PlanImports imports;
    private final PlanReviews reviews;
    private final PlanDuties duties;
    private final PlanImportQueries queries;
    private final Campaigns campaigns;
    private final CampaignQueries summaries;
    private final DutyTermsByRule terms;
    private final List<DutyRule> rules = DutyRule.all();

    DemoPlan(
            FileStore files,
            PlanImports imports,
            PlanReviews reviews,
            PlanDuties duties,
            PlanImportQueries queries,
            Campaigns campaigns,
            CampaignQueries summaries,
            DutyTermsByRule terms) {
        this.files = files;
        this.imports = imports;
        this.reviews = reviews;
        this.duties = duties;
        this.queries = queries;
        this.campaigns = campaigns;
        this.summaries = summaries;
        this.terms = terms;
    }

    CampaignId bring(Actor clerk) {
        byte[] plan = DemoTable.bytes("plan.txt");
        try {
            StoredFile kept = files.put(new ByteArrayInputStream(plan), FILE, Intake.DOCUMENT);
            return imports.importPlan(
                    clerk, DocumentText.extract(plan, FILE), kept.address().sha256());
        } catch (UnreadableDocument e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void review(Actor clerk, CampaignId campaign) {
        correctWords(clerk, campaign);
        correctTheme(clerk, campaign);
        Map<DutyId, String> words = queries.review(clerk, campaign).duties().stream()
                .collect(toMap(DutyDetails::id, duty -> duty.terms().what()));
        for (Proposal proposal : queries.review(clerk, campaign).ledger().proposals()) {
            Optional<DutyRule> rule = DutyRule.of(rules, words.getOrDefault(proposal.duty(), ""));
            settle(clerk, campaign, proposal, rule.orElse(null));
        }
        queries.review(clerk, campaign).items().forEach(item -> acceptAll(clerk, campaign, item.id()));
    }

    /** Everything that is settled goes out; what is not stays for whoever tries the product. */
    void issue(Actor lead, CampaignId campaign) {
        campaigns.issueAll(lead, campaign, summaries.get(campaign).version());
    }

    private void correctWords(Actor clerk, CampaignId campaign) {
        Review ledger = queries.review(clerk, campaign).ledger();
        for (WordCorrection one : ledger.corrections()) {
            List<WordCorrection> same = queries.review(clerk, campaign).ledger().sameSwap(one);
            // A blacked-out name has no suggestion: only whoever tries the product knows it.
            if (same.getFirst().position() == one.position()
                    && !one.suggestion().isEmpty()) {
                reviews.correct(
                        clerk,
                        campaign,
                        one.position(),
                        WordCorrection.State.APPLIED,
                        true,
                        Review.versionOfCorrections(same));
            }
        }
    }

    private void correctTheme(Actor clerk, CampaignId campaign) {
        CampaignSummary now = summaries.get(campaign);
        CampaignHead head = new CampaignHead(now.title(), THEME, now.year(), now.period(), now.consultationOn());
        duties.editHead(clerk, campaign, head, now.version());
    }

    private void settle(Actor clerk, CampaignId campaign, Proposal proposal, @Nullable DutyRule rule) {
        if (rule != null && rule.verdict().isDuty()) {
            DutyDetails duty = summaries.duty(requireNonNull(proposal.duty()));
            duties.edit(clerk, campaign, proposal.number(), terms.of(clerk, duty.terms(), rule), proposal.version());
            return;
        }
        List<Integer> covered = queries.review(clerk, campaign).ledger().coveredBy(proposal.number()).stream()
                .map(LedgerSentence::position)
                .toList();
        if (rule == null && proposal.questions().isEmpty()) {
            return;
        }
        if (rule != null && rule.verdict() == DutyRule.Verdict.OPEN) {
            covered.forEach(sentence -> reopen(clerk, campaign, sentence));
            return;
        }
        duties.remove(clerk, campaign, proposal.number(), proposal.version());
        covered.forEach(sentence -> close(clerk, campaign, sentence, rule));
    }

    /** What the compiler only added to a duty waits for somebody again; it says that a day is still to come. */
    private void reopen(Actor clerk, CampaignId campaign, int position) {
        LedgerSentence sentence = queries.review(clerk, campaign).ledger().sentence(position);
        if (sentence.state() == SentenceState.MERGED) {
            reviews.reopen(clerk, campaign, position, sentence.version());
        }
    }

    /** The sentence of a removed duty is merged into another one or waived; some belong to a further duty anyway. */
    private void close(Actor clerk, CampaignId campaign, int position, @Nullable DutyRule rule) {
        PlanReview review = queries.review(clerk, campaign);
        LedgerSentence sentence = review.ledger().sentence(position);
        if (sentence.state() != SentenceState.OPEN) {
            return;
        }
        Optional<Integer> into = rule == null || rule.verdict() != DutyRule.Verdict.MERGE
                ? Optional.empty()
                : proposalOf(review, rule.reason());
        if (into.isPresent()) {
            reviews.merge(clerk, campaign, position, into.get(), sentence.version());
        } else {
            String reason = rule == null || rule.verdict() == DutyRule.Verdict.MERGE ? BACKGROUND : rule.reason();
            reviews.waive(clerk, campaign, position, reason, sentence.version());
        }
    }

    private static Optional<Integer> proposalOf(PlanReview review, String words) {
        Map<DutyId, DutyDetails> duties = review.duties().stream().collect(toMap(DutyDetails::id, Function.identity()));
        return review.ledger().proposals().stream()
                .filter(proposal -> {
                    DutyDetails duty = duties.get(proposal.duty());
                    return duty != null && duty.terms().what().contains(words);
                })
                .map(Proposal::number)
                .findFirst();
    }

    private void acceptAll(Actor clerk, CampaignId campaign, PlanItemId item) {
        List<Proposal> all = queries.review(clerk, campaign).ledger().proposalsOf(item);
        boolean waiting = all.stream()
                .anyMatch(one -> !one.isAccepted() && one.questions().isEmpty());
        if (waiting) {
            reviews.acceptAll(clerk, campaign, item, Review.versionOfProposals(all));
        }
    }
}
