package org.anyue.planimport.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyue.campaign.CampaignHead;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.PlanItemId;
import org.anyue.planimport.PlanImportRefusal;
import org.anyue.planimport.review.Change.DutyChange;
import org.anyue.planimport.review.Change.HeadChange;
import org.anyue.planimport.review.WordCorrection.State;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.jspecify.annotations.Nullable;

/** The review of one plan. Whatever a verb replaces is kept in {@link #change()}, from which the decision is undone. */
public final class Review {

    public static final int LONGEST_REASON = 200;

    private final ReviewHead head;
    private final List<Heading> headings;
    private final Rows<LedgerSentence> sentences;
    private final Rows<Proposal> proposals;
    private final Rows<WordCorrection> corrections;
    private final Rows<Remark> remarks;
    private final List<DutyChange> duties = new ArrayList<>();
    private @Nullable HeadChange headChange;

    public Review(
            ReviewHead head,
            List<Heading> headings,
            List<LedgerSentence> sentences,
            List<Proposal> proposals,
            List<WordCorrection> corrections,
            List<Remark> remarks) {
        this.head = head;
        this.headings = List.copyOf(headings);
        this.sentences = new Rows<>("sentence", sentences, LedgerSentence::position);
        this.proposals = new Rows<>("proposal", proposals, Proposal::number);
        this.corrections = new Rows<>("correction", corrections, WordCorrection::position);
        this.remarks = new Rows<>("remark", remarks, Remark::finding);
    }

    public ReviewHead head() {
        return head;
    }

    public List<Heading> headings() {
        return headings;
    }

    public Collection<LedgerSentence> sentences() {
        return sentences.all();
    }

    /** Those whose duty exists. */
    public List<Proposal> proposals() {
        return proposals.all().stream()
                .filter(proposal -> proposal.duty() != null)
                .toList();
    }

    public Collection<Proposal> allProposals() {
        return proposals.all();
    }

    public Collection<WordCorrection> corrections() {
        return corrections.all();
    }

    /** What the verbs called since loading replaced. */
    public Change change() {
        return new Change(
                sentences.before(), proposals.before(), corrections.before(), remarks.before(), duties, headChange);
    }

    public LedgerSentence sentence(int position) {
        return sentences.get(position);
    }

    /** @throws NotFound also when its duty was removed */
    public Proposal proposal(int number) {
        Proposal proposal = proposals.get(number);
        if (proposal.duty() == null) {
            throw new NotFound("proposal " + number + " was removed");
        }
        return proposal;
    }

    public WordCorrection correction(int position) {
        return corrections.get(position);
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
        return sentences.all().stream()
                .filter(sentence -> heading.holds(sentence.span()))
                .toList();
    }

    public List<WordCorrection> sameSwap(WordCorrection correction) {
        return corrections.all().stream().filter(correction::isSameSwapAs).toList();
    }

    /** Sentences that a proposal covers. */
    public List<LedgerSentence> coveredBy(int proposal) {
        return sentences.all().stream()
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
        ready.forEach(proposal -> proposals.replace(proposal.number(), old -> old.accept(by)));
    }

    public void merge(int sentence, int into, Signature by) {
        Proposal target = proposal(into);
        sentences.replace(sentence, old -> old.merge(target.number(), by));
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
        open.forEach(position -> sentences.replace(position, old -> old.waive(why, by)));
    }

    public void reopen(int position, Signature by) {
        sentences.replace(position, old -> old.reopen(by));
    }

    /** A duty was added: for an open sentence, as a further one for a sentence that has some, or freely. */
    public Proposal add(DutyId duty, DutyTerms terms, @Nullable Integer sentence, Signature by) {
        int number = proposals.next();
        Proposal added =
                new Proposal(number, duty, terms.item(), Proposal.Origin.ADDED, sentence, List.of(), List.of(), by, 0);
        proposals.add(number, added);
        duties.add(new DutyChange(number, null, terms));
        if (sentence != null && sentence(sentence).state() != SentenceState.COMPILED) {
            sentences.replace(sentence, old -> old.draw(number, by));
        }
        return added;
    }

    public void edit(int number, DutyTerms before, DutyTerms after, Signature by) {
        proposal(number);
        proposals.replace(number, old -> old.edit(after.item(), by));
        duties.add(new DutyChange(number, before, after));
    }

    /** A correction of a word reached the duty; whether it was accepted stays as it was. */
    public void respell(int number, DutyTerms before, DutyTerms after) {
        duties.add(new DutyChange(proposal(number).number(), before, after));
    }

    /** Its sentences are open again, unless another duty was drawn from them too. */
    public void remove(int number, DutyTerms before, Signature by) {
        proposal(number);
        proposals.replace(number, Proposal::remove);
        duties.add(new DutyChange(number, before, null));
        for (LedgerSentence covered : coveredBy(number)) {
            Integer sibling = drawnFrom(covered.position()).stream()
                    .map(Proposal::number)
                    .findFirst()
                    .orElse(null);
            boolean keeps = covered.state() == SentenceState.COMPILED && sibling != null;
            sentences.replace(covered.position(), old -> keeps ? old.pass(sibling) : old.release(by));
        }
    }

    /** Decides the corrections that are not decided like this already. */
    public void settle(Collection<WordCorrection> chosen, State decided, Signature by) {
        List<WordCorrection> changing = chosen.stream()
                .filter(correction -> correction.state() != decided)
                .toList();
        if (changing.isEmpty()) {
            throw new Refusal(PlanImportRefusal.CORRECTION_DECIDED);
        }
        if (decided == State.APPLIED
                && changing.stream()
                        .anyMatch(correction -> correction.suggestion().isEmpty())) {
            throw new Refusal(PlanImportRefusal.WORDS_MISSING);
        }
        changing.forEach(correction ->
                corrections.replace(correction.position(), old -> old.settle(decided, old.suggestion(), by)));
    }

    /** Writes words over what stands at a place; empty words keep what is written. */
    public void write(int correction, String words, Signature by) {
        State decided = words.isEmpty() ? State.REFUSED : State.APPLIED;
        corrections.replace(correction, old -> old.settle(decided, words.isEmpty() ? old.suggestion() : words, by));
    }

    /** What was said about a finding, an open remark where nothing was. */
    public Remark remark(int finding) {
        Remark said = remarks.find(finding);
        return said == null ? Remark.open(finding) : said;
    }

    /** Says something about findings that are still open. */
    public void answer(Collection<Integer> findings, String words, Signature by) {
        for (int finding : findings) {
            if (remarks.find(finding) == null) {
                remarks.add(finding, Remark.open(finding));
            }
            remarks.replace(finding, old -> old.settle(words, by));
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
        decision.change().proposals().forEach(old -> proposals.replace(old.number(), old::after));
        decision.change().sentences().forEach(old -> sentences.replace(old.position(), old::after));
        decision.change().corrections().forEach(old -> corrections.replace(old.position(), old::after));
        decision.change().remarks().forEach(old -> remarks.replace(old.finding(), old::after));
    }

    /** The duty of a proposal has another id, or is gone. */
    public void bind(int number, @Nullable DutyId duty) {
        proposals.replace(number, old -> old.bind(duty));
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

    public static int versionOfRemarks(Collection<Remark> group) {
        return group.stream().mapToInt(Remark::version).sum();
    }

    public static int versionOfCorrections(Collection<WordCorrection> group) {
        return group.stream().mapToInt(WordCorrection::version).sum();
    }

    private static void expect(int current, int seen, String what) {
        if (current != seen) {
            throw new Stale(what + " version " + current);
        }
    }

    /** Rows as they are now, keyed by what {@link #change()} touched. */
    Map<Integer, LedgerSentence> changedSentences() {
        return sentences.changed();
    }

    List<Proposal> changedProposals() {
        Set<Integer> numbers = duties.stream().map(DutyChange::proposal).collect(Collectors.toSet());
        numbers.addAll(proposals.changed().keySet());
        return numbers.stream().sorted().map(proposals::get).toList();
    }

    Collection<WordCorrection> changedCorrections() {
        return corrections.changed().values();
    }

    Collection<Remark> changedRemarks() {
        return remarks.changed().values();
    }
}
