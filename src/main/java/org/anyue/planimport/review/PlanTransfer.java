package org.anyue.planimport.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.PlanItemId;
import org.anyue.campaign.SourceSpan;
import org.anyue.planimport.CompiledPlan;

/** Puts the ledger of a fresh import together, once the duties have their ids. */
public final class PlanTransfer {

    private final CompiledPlan plan;
    private final PlanDrafting drafting;
    private final List<PlanItemId> items;

    /** @param items ids of the activities in the order of {@link PlanDrafting#items()} */
    public PlanTransfer(CompiledPlan plan, PlanDrafting drafting, List<PlanItemId> items) {
        this.plan = plan;
        this.drafting = drafting;
        this.items = List.copyOf(items);
    }

    /** Where the duties of a draft hang. */
    public PlanItemId item(DutyDraft draft) {
        return item(draft.activity());
    }

    /** @param duties ids of the duties in the order of the drafts */
    public Review review(ReviewHead head, List<DutyDraft> drafts, List<DutyId> duties) {
        Map<String, Integer> firstOf = IntStream.range(0, drafts.size())
                .boxed()
                .filter(i -> !drafts.get(i).compiled().isEmpty())
                .collect(Collectors.toMap(i -> drafts.get(i).compiled(), i -> i + 1, (first, _) -> first));
        List<LedgerSentence> sentences = sentences(firstOf);
        List<Proposal> proposals = IntStream.range(0, drafts.size())
                .mapToObj(i -> proposal(i + 1, drafts.get(i), duties.get(i), sentences, firstOf))
                .toList();
        return new Review(
                head, HeadingReader.read(plan.text()), sentences, proposals, DoubtedWords.of(plan), List.of());
    }

    private List<LedgerSentence> sentences(Map<String, Integer> firstOf) {
        List<CompiledPlan.Sentence> ledger = plan.ledger().sentences();
        List<LedgerSentence> sentences = new ArrayList<>();
        for (int i = 0; i < ledger.size(); i++) {
            CompiledPlan.Sentence sentence = ledger.get(i);
            SourceSpan span = Spans.of(sentence.span());
            SentenceState state = switch (sentence.state()) {
                case "compiled" -> SentenceState.COMPILED;
                case "merged" -> SentenceState.MERGED;
                default -> SentenceState.OPEN;
            };
            Integer target =
                    state == SentenceState.OPEN || sentence.target() == null ? null : firstOf.get(sentence.target());
            PlanItemId item = item(drafting.activityOf(span, null));
            sentences.add(new LedgerSentence(i + 1, span, item, state, target, "", null, 0));
        }
        return sentences;
    }

    private Proposal proposal(
            int number, DutyDraft draft, DutyId duty, List<LedgerSentence> sentences, Map<String, Integer> firstOf) {
        Integer first = firstOf.get(draft.compiled());
        Integer source = sentences.stream()
                .filter(sentence -> sentence.state() == SentenceState.COMPILED)
                .filter(sentence -> first != null && first.equals(sentence.proposal()))
                .map(LedgerSentence::position)
                .findFirst()
                .orElse(null);
        return new Proposal(
                number, duty, item(draft), Proposal.Origin.COMPILED, source, draft.notes(), draft.questions(), null, 0);
    }

    private PlanItemId item(int activity) {
        return activity < 0 ? items.getLast() : items.get(activity);
    }
}
