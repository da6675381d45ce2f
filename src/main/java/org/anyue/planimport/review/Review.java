package org.anyue.planimport.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.anyue.campaign.CampaignHead;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.PlanItemId;
import org.anyue.planimport.PlanImportRefusal;
import org.anyue.planimport.review.Change.DutyChange;
import org.anyue.planimport.review.Change.HeadChange;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.jspecify.annotations.Nullable;

/** The review of one plan. Whatever a verb replaces is kept in {@link #change()}, from which the decision is undone. */
public final class Review {

    public static final int LONGEST_REASON = 200;

    private final ReviewHead head;
    private final List<Heading> headings;
    private final SortedMap<Integer, LedgerSentence> sentences;
    private final SortedMap<Integer, Proposal> proposals;
    private final SortedMap<Integer, WordCorrection> corrections;
    private final SequencedMap<Integer, LedgerSentence> sentencesBefore = new LinkedHashMap<>();
    private final SequencedMap<Integer, Proposal> proposalsBefore = new LinkedHashMap<>();
    private final SequencedMap<Integer, WordCorrection> correctionsBefore = new LinkedHashMap<>();
    private final List<DutyChange> duties = new ArrayList<>();
    private @Nullable HeadChange headChange;

    public Review(
            ReviewHead head,
            List<Heading> headings,
            List<LedgerSentence> sentences,
            List<Proposal> proposals,
            List<WordCorrection> corrections) {
        this.head = head;
        this.headings = List.copyOf(headings);
        this.sentences = new TreeMap<>(
                sentences.stream().collect(Collectors.toMap(LedgerSentence::position, sentence -> sentence)));
        this.proposals =
                new TreeMap<>(proposals.stream().collect(Collectors.toMap(Proposal::number, proposal -> proposal)));
        this.corrections = new TreeMap<>(
                corrections.stream().collect(Collectors.toMap(WordCorrection::position, correction -> correction)));
    }

    public ReviewHead head() {
        return head;
    }

    public List<Heading> headings() {
        return headings;
    }

    public Collection<LedgerSentence> sentences() {
        return List.copyOf(sentences.values());
    }

    /** Those whose duty exists. */
    public List<Proposal> proposals() {
        return proposals.values().stream()
                .filter(proposal -> proposal.duty() != null)
                .toList();
    }

    public Collection<Proposal> allProposals() {
        return List.copyOf(proposals.values());
    }

    public Collection<WordCorrection> corrections() {
        return List.copyOf(corrections.values());
    }

    /** What the verbs called since loading replaced. */
    public Change change() {
        return new Change(
                List.copyOf(sentencesBefore.values()),
                List.copyOf(proposalsBefore.values()),
                List.copyOf(correctionsBefore.values()),
                duties,
                headChange);
    }

    public LedgerSentence sentence(int position) {
        return found(sentences.get(position), "sentence " + position);
    }

    /** @throws NotFound also when its duty was removed */
    public Proposal proposal(int number) {
        Proposal proposal = found(proposals.get(number), "proposal " + number);
        if (proposal.duty() == null) {
            throw new NotFound("proposal " + number + " was removed");
        }
        return proposal;
    }

    public WordCorrection correction(int position) {
        return found(corrections.get(position), "correction " + position);
    }

    public Heading heading(int position) {
        return headings.stream()
                .filter(heading -> heading.position() == position)
                .findFirst()
                .orElseThrow(() -> new NotFound("heading " + position));
    }

    public List<Proposal> proposalsOf(PlanItemId item) {
        return proposals().stream()
                .filter(proposal -> proposal.item().equals(item))
                .toList();
    }

    public List<LedgerSentence> below(Heading heading) {
        return sentences.values().stream()
                .filter(sentence -> heading.holds(sentence.span()))
                .toList();
    }

    public List<WordCorrection> sameSwap(WordCorrection correction) {
        return corrections.values().stream().filter(correction::isSameSwapAs).toList();
    }

    /** Sentences that a proposal covers. */
    public List<LedgerSentence> coveredBy(int proposal) {
        return sentences.values().stream()
                .filter(sentence -> Integer.valueOf(proposal).equals(sentence.proposal()))
                .toList();
    }

    /** Proposals that were drawn from a sentence and whose duty exists. */
    public List<Proposal> drawnFrom(int sentence) {
        return proposals().stream()
                .filter(proposal -> Integer.valueOf(sentence).equals(proposal.source()))
                .toList();
    }

    public void accept(Collection<Integer> numbers, Signature by) {
        List<Proposal> ready = numbers.stream()
                .map(this::proposal)
                .filter(proposal -> !proposal.isAccepted())
                .filter(proposal -> proposal.questions().isEmpty())
                .toList();
        if (ready.isEmpty()) {
            boolean asks = numbers.stream()
                    .map(this::proposal)
                    .anyMatch(proposal -> !proposal.questions().isEmpty());
            throw new Refusal(asks ? PlanImportRefusal.QUESTION_OPEN : PlanImportRefusal.NOTHING_TO_ACCEPT);
        }
        ready.forEach(proposal -> replaceProposal(proposal.number(), old -> old.accept(by)));
    }

    public void merge(int sentence, int into, Signature by) {
        Proposal target = proposal(into);
        replaceSentence(sentence, old -> old.merge(target.number(), by));
    }

    /** Waives the open ones among the sentences. */
    public void waive(Collection<Integer> positions, String reason, Signature by) {
        String why = reason.strip();
        if (why.isEmpty()) {
            throw new Refusal(PlanImportRefusal.REASON_MISSING);
        }
        if (why.codePointCount(0, why.length()) > LONGEST_REASON) {
            throw new Refusal(PlanImportRefusal.REASON_TOO_LONG, LONGEST_REASON);
        }
        List<Integer> open = positions.stream()
                .filter(position -> sentence(position).state() == SentenceState.OPEN)
                .toList();
        if (open.isEmpty()) {
            throw new Refusal(PlanImportRefusal.NOTHING_OPEN);
        }
        open.forEach(position -> replaceSentence(position, old -> old.waive(why, by)));
    }

    public void reopen(int position, Signature by) {
        replaceSentence(position, old -> old.reopen(by));
    }

    /** A duty was added: for an open sentence, as a further one for a sentence that has some, or freely. */
    public Proposal add(DutyId duty, DutyTerms terms, @Nullable Integer sentence, Signature by) {
        int number = proposals.isEmpty() ? 1 : proposals.lastKey() + 1;
        Proposal added =
                new Proposal(number, duty, terms.item(), Proposal.Origin.ADDED, sentence, List.of(), List.of(), by, 0);
        proposals.put(number, added);
        duties.add(new DutyChange(number, null, terms));
        if (sentence != null && sentence(sentence).state() != SentenceState.COMPILED) {
            replaceSentence(sentence, old -> old.draw(number, by));
        }
        return added;
    }

    public void edit(int number, DutyTerms before, DutyTerms after, Signature by) {
        proposal(number);
        replaceProposal(number, old -> old.edit(after.item(), by));
        duties.add(new DutyChange(number, before, after));
    }

    /** A correction of a word reached the duty; whether it was accepted stays as it was. */
    public void respell(int number, DutyTerms before, DutyTerms after) {
        duties.add(new DutyChange(proposal(number).number(), before, after));
    }

    /** Its sentences are open again, unless another duty was drawn from them too. */
    public void remove(int number, DutyTerms before, Signature by) {
        proposal(number);
        replaceProposal(number, Proposal::remove);
        duties.add(new DutyChange(number, before, null));
        for (LedgerSentence covered : coveredBy(number)) {
            Integer sibling = drawnFrom(covered.position()).stream()
                    .map(Proposal::number)
                    .findFirst()
                    .orElse(null);
            boolean keeps = covered.state() == SentenceState.COMPILED && sibling != null;
            replaceSentence(covered.position(), old -> keeps ? old.pass(sibling) : old.release(by));
        }
    }

    /** Decides the corrections that are not decided like this already. */
    public void settle(Collection<WordCorrection> chosen, WordCorrection.State decided, Signature by) {
        List<WordCorrection> changing = chosen.stream()
                .filter(correction -> correction.state() != decided)
                .toList();
        if (changing.isEmpty()) {
            throw new Refusal(PlanImportRefusal.CORRECTION_DECIDED);
        }
        for (WordCorrection correction : changing) {
            WordCorrection old = correction(correction.position());
            correctionsBefore.putIfAbsent(old.position(), old);
            corrections.put(old.position(), old.settle(decided, by));
        }
    }

    public void editHead(CampaignHead before, CampaignHead after) {
        headChange = new HeadChange(before, after);
    }

    /**
     * Puts back what the decision replaced. The duties and the head of the campaign are put back by the caller.
     *
     * @param later every decision of the review
     */
    public void restore(Decision decision, List<Decision> later) {
        if (!decision.holds()) {
            throw new Refusal(PlanImportRefusal.UNDONE_ALREADY);
        }
        Set<String> subjects = decision.change().subjects();
        later.stream()
                .filter(other -> other.number() > decision.number() && other.holds())
                .filter(other -> other.change().subjects().stream().anyMatch(subjects::contains))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal(
                            PlanImportRefusal.UNDO_LATER_FIRST,
                            other.made().name(),
                            other.kind().label() + " " + other.words());
                });
        decision.change().proposals().forEach(old -> replaceProposal(old.number(), old::after));
        decision.change().sentences().forEach(old -> replaceSentence(old.position(), old::after));
        for (WordCorrection old : decision.change().corrections()) {
            WordCorrection now = correction(old.position());
            correctionsBefore.putIfAbsent(old.position(), now);
            corrections.put(old.position(), old.after(now));
        }
    }

    /** The duty of a proposal has another id, or is gone. */
    public void bind(int number, @Nullable DutyId duty) {
        replaceProposal(number, old -> old.bind(duty));
    }

    public void expectSentence(int position, int seen) {
        expect(sentence(position).version(), seen, "sentence " + position);
    }

    public void expectProposal(int number, int seen) {
        expect(proposal(number).version(), seen, "proposal " + number);
    }

    /** @param seen sum of the versions, as {@link #versionOf} gave it */
    public void expectSame(int current, int seen) {
        expect(current, seen, "group");
    }

    public static int versionOfSentences(Collection<LedgerSentence> group) {
        return group.stream().mapToInt(LedgerSentence::version).sum();
    }

    public static int versionOfProposals(Collection<Proposal> group) {
        return group.stream().mapToInt(proposal -> proposal.version() + 1).sum();
    }

    public static int versionOfCorrections(Collection<WordCorrection> group) {
        return group.stream().mapToInt(WordCorrection::version).sum();
    }

    private static void expect(int current, int seen, String what) {
        if (current != seen) {
            throw new Stale(what + " version " + current);
        }
    }

    private void replaceSentence(int position, UnaryOperator<LedgerSentence> verb) {
        LedgerSentence old = sentence(position);
        sentencesBefore.putIfAbsent(position, old);
        sentences.put(position, verb.apply(old));
    }

    private void replaceProposal(int number, UnaryOperator<Proposal> verb) {
        Proposal old = found(proposals.get(number), "proposal " + number);
        proposalsBefore.putIfAbsent(number, old);
        proposals.put(number, verb.apply(old));
    }

    private static <T> T found(@Nullable T row, String what) {
        if (row == null) {
            throw new NotFound(what);
        }
        return row;
    }

    /** Rows as they are now, keyed by what {@link #change()} touched. */
    Map<Integer, LedgerSentence> changedSentences() {
        return sentencesBefore.keySet().stream().collect(Collectors.toMap(key -> key, this::sentence));
    }

    List<Proposal> changedProposals() {
        Set<Integer> numbers = duties.stream().map(DutyChange::proposal).collect(Collectors.toSet());
        numbers.addAll(proposalsBefore.keySet());
        return numbers.stream()
                .sorted()
                .map(number -> found(proposals.get(number), "proposal"))
                .toList();
    }

    List<WordCorrection> changedCorrections() {
        return correctionsBefore.keySet().stream().map(this::correction).toList();
    }
}
