package org.anyue.planimport.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.PlanItem;
import org.anyue.campaign.SourceSpan;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.PlanReview;
import org.anyue.planimport.review.Heading;
import org.anyue.planimport.review.LedgerSentence;
import org.anyue.planimport.review.Proposal;
import org.anyue.planimport.review.Respelling;
import org.anyue.planimport.review.Review;
import org.anyue.planimport.review.SentenceState;
import org.anyue.planimport.web.ActivitySection.OpenGroup;
import org.anyue.ui.Option;
import org.jspecify.annotations.Nullable;

/** The right side of the review: activities with their duties and what waits in them. */
final class ReviewSections {

    private static final int TARGET_LENGTH = 28;

    private final PlanReview review;
    private final BearerLines bearers;
    private final Respelling spelling;
    private final Map<DutyId, DutyDetails> duties;

    ReviewSections(PlanReview review, BearerLines bearers) {
        this.review = review;
        this.bearers = bearers;
        this.spelling = new Respelling(review.plan().text(), review.ledger().corrections());
        this.duties = review.duties().stream().collect(Collectors.toMap(DutyDetails::id, duty -> duty));
    }

    List<ActivitySection> all() {
        List<ActivitySection> sections = new ArrayList<>();
        for (int i = 0; i < review.items().size(); i++) {
            sections.add(section(review.items().get(i), i));
        }
        return sections;
    }

    private ActivitySection section(PlanItem item, int index) {
        CompiledPlan plan = review.plan();
        CompiledPlan.Activity activity =
                index < plan.activities().size() ? plan.activities().get(index) : null;
        SourceSpan span = item.span();
        List<Proposal> proposals = review.ledger().proposalsOf(item.id());
        List<DutyCard> cards = proposals.stream().map(this::card).toList();
        return new ActivitySection(
                item.id().toString(),
                index + 1,
                item.number(),
                item.title(),
                span == null ? "不属于单项活动的要求" : item.kind().label(),
                activity == null ? List.of() : facts(activity),
                span == null ? List.of() : FindingRow.of(plan, span),
                cards,
                groups(item),
                rows(item, SentenceState.WAIVED),
                rows(item, SentenceState.MERGED).stream()
                        .filter(row -> review.ledger().sentence(row.number()).proposal() == null)
                        .toList(),
                (int) cards.stream()
                        .filter(card -> !card.accepted() && card.questions().isEmpty())
                        .count(),
                Review.versionOfProposals(proposals),
                targets(item));
    }

    private DutyCard card(Proposal proposal) {
        DutyDetails duty = duties.get(proposal.duty());
        if (duty == null) {
            throw new IllegalStateException("proposal " + proposal.number() + " without its duty");
        }
        DutyTerms terms = duty.terms();
        List<SentenceRow> sentences = new ArrayList<>();
        Integer source = proposal.source();
        if (source != null) {
            sentences.add(row(review.ledger().sentence(source), false));
        }
        review.ledger().coveredBy(proposal.number()).stream()
                .filter(sentence -> source == null || sentence.position() != source)
                .map(sentence -> row(sentence, sentence.state() == SentenceState.MERGED))
                .forEach(sentences::add);
        return new DutyCard(
                proposal.number(),
                terms.what(),
                terms.kind().label(),
                bearers.lines(terms.scope()),
                String.join("、", terms.lead())
                        + (terms.support().isEmpty() ? "" : ";配合:" + String.join("、", terms.support())),
                bearers.units(terms.scope()),
                terms.quota() == null ? "" : terms.quota().text(),
                ReviewWords.when(terms, review.campaign().year()),
                ReviewWords.asks(terms.asks()),
                terms.openPoint(),
                terms.consequence(),
                proposal.settled() == null ? proposal.notes() : List.of(),
                proposal.questions(),
                proposal.isAccepted(),
                ReviewWords.by(proposal.settled()),
                duty.isIssued(),
                sentences,
                proposal.version());
    }

    private List<OpenGroup> groups(PlanItem item) {
        Map<Integer, List<LedgerSentence>> byHeading = new LinkedHashMap<>();
        for (LedgerSentence sentence : review.ledger().sentences()) {
            if (sentence.item().equals(item.id()) && sentence.state() == SentenceState.OPEN) {
                Heading heading = deepest(sentence.span());
                byHeading
                        .computeIfAbsent(heading == null ? 0 : heading.position(), _ -> new ArrayList<>())
                        .add(sentence);
            }
        }
        return byHeading.entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .toList();
    }

    private OpenGroup group(int position, List<LedgerSentence> open) {
        List<SentenceRow> rows =
                open.stream().map(sentence -> row(sentence, false)).toList();
        if (position == 0) {
            return new OpenGroup(0, "", 0, 0, rows);
        }
        Heading heading = review.ledger().heading(position);
        List<LedgerSentence> below = review.ledger().below(heading);
        int under = (int) below.stream()
                .filter(sentence -> sentence.state() == SentenceState.OPEN)
                .count();
        return new OpenGroup(position, spelling.of(heading.title()), Review.versionOfSentences(below), under, rows);
    }

    private @Nullable Heading deepest(SourceSpan span) {
        return review.ledger().headings().stream()
                .filter(heading -> heading.holds(span))
                .reduce((_, deeper) -> deeper)
                .orElse(null);
    }

    private List<SentenceRow> rows(PlanItem item, SentenceState state) {
        return review.ledger().sentences().stream()
                .filter(sentence -> sentence.item().equals(item.id()) && sentence.state() == state)
                .map(sentence -> row(sentence, state == SentenceState.MERGED))
                .toList();
    }

    SentenceRow row(LedgerSentence sentence, boolean merged) {
        return new SentenceRow(
                sentence.position(),
                sentence.span().quote(review.plan().text()),
                merged,
                sentence.reason(),
                ReviewWords.by(sentence.settled()),
                sentence.version());
    }

    /** Duties of the activity first, then the others. */
    List<Option> targets(PlanItem item) {
        List<Option> own = new ArrayList<>();
        List<Option> others = new ArrayList<>();
        for (Proposal proposal : review.ledger().proposals()) {
            DutyDetails duty = duties.get(proposal.duty());
            if (duty != null) {
                String what = duty.terms().what();
                String words = proposal.number() + ". "
                        + (what.length() > TARGET_LENGTH ? what.substring(0, TARGET_LENGTH) + "…" : what);
                (proposal.item().equals(item.id()) ? own : others)
                        .add(new Option(String.valueOf(proposal.number()), words));
            }
        }
        own.addAll(others);
        return own;
    }

    private static List<String> facts(CompiledPlan.Activity activity) {
        List<String> facts = new ArrayList<>();
        if (!activity.dates().isEmpty()) {
            facts.add("时间:"
                    + activity.dates().stream()
                            .map(CompiledPlan.DatePhrase::text)
                            .distinct()
                            .collect(Collectors.joining("、")));
        }
        if (activity.venue() != null) {
            facts.add("地点:" + activity.venue());
        }
        if (!activity.quantities().isEmpty()) {
            facts.add("数量:"
                    + activity.quantities().stream()
                            .map(CompiledPlan.Quantity::text)
                            .collect(Collectors.joining("、")));
        }
        return facts;
    }
}
