package org.anyue.quiz;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** One version of a question on its way from the writer to a second person and to the public. */
final class QuestionVersion {

    static final int REASON = 300;

    /** Whoever does something, by account and by name. */
    record Hand(UUID account, String name) {}

    /** @param at when the words were last written */
    record Writing(QuestionOrigin origin, Set<UUID> hands, String by, Instant at) {

        Writing {
            hands = Set.copyOf(hands);
        }
    }

    /**
     * @param by null while nobody has decided
     * @param reason of a return or a retirement
     */
    record Review(@Nullable UUID by, String name, @Nullable Instant at, String reason) {

        static final Review NONE = new Review(null, "", null, "");
    }

    private final QuestionId id;
    private final int number;
    private final int revision;
    private QuestionState state;
    private QuestionContent content;
    private Writing writing;
    private Review review;

    QuestionVersion(QuestionSeen seen, QuestionState state, QuestionContent content, Writing writing, Review review) {
        this.id = seen.id();
        this.number = seen.number();
        this.revision = seen.revision();
        this.state = state;
        this.content = content;
        this.writing = writing;
        this.review = review;
    }

    /** A version that begins. */
    static QuestionVersion draft(
            QuestionId id, int number, QuestionContent content, QuestionOrigin origin, Hand hand, Instant now) {
        check(content);
        Writing writing = new Writing(origin, Set.of(hand.account()), hand.name(), now);
        return new QuestionVersion(new QuestionSeen(id, number, 0), QuestionState.DRAFT, content, writing, Review.NONE);
    }

    void edit(QuestionContent changed, Hand hand, Instant now) {
        QuestionState next = QuestionVersionTransitions.next(state, QuestionVerb.EDIT);
        check(changed);
        Set<UUID> hands = new LinkedHashSet<>(writing.hands());
        hands.add(hand.account());
        state = next;
        writing = new Writing(
                content.equals(changed) ? writing.origin() : QuestionOrigin.WRITTEN, hands, hand.name(), now);
        content = changed;
    }

    void submit() {
        QuestionState next = QuestionVersionTransitions.next(state, QuestionVerb.SUBMIT);
        refuse(QuestionPolicy.missing(content));
        state = next;
        review = Review.NONE;
    }

    void withdraw() {
        state = QuestionVersionTransitions.next(state, QuestionVerb.WITHDRAW);
    }

    void approve(Hand hand, Instant now) {
        QuestionState next = QuestionVersionTransitions.next(state, QuestionVerb.APPROVE);
        second(hand);
        state = next;
        review = new Review(hand.account(), hand.name(), now, "");
    }

    void sendBack(Hand hand, String reason, Instant now) {
        QuestionState next = QuestionVersionTransitions.next(state, QuestionVerb.SEND_BACK);
        second(hand);
        if (reason.isBlank()) {
            throw new Refusal(QuestionRefusal.REASON_MISSING);
        }
        if (reason.codePointCount(0, reason.length()) > REASON) {
            throw new Refusal(QuestionRefusal.REASON_TOO_LONG, REASON);
        }
        state = next;
        review = new Review(hand.account(), hand.name(), now, reason.strip());
    }

    void supersede() {
        state = QuestionVersionTransitions.next(state, QuestionVerb.SUPERSEDE);
    }

    void retire() {
        state = QuestionVersionTransitions.next(state, QuestionVerb.RETIRE);
    }

    void restore() {
        state = QuestionVersionTransitions.next(state, QuestionVerb.RESTORE);
    }

    void discard() {
        state = QuestionVersionTransitions.next(state, QuestionVerb.DISCARD);
    }

    /** Four eyes: whoever wrote at it does not judge it. */
    private void second(Hand hand) {
        if (writing.hands().contains(hand.account())) {
            throw new Refusal(QuestionRefusal.OWN_QUESTION);
        }
    }

    private static void check(QuestionContent content) {
        refuse(QuestionPolicy.flaws(content));
    }

    private static void refuse(List<QuestionFlaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new Refusal(QuestionRefusal.FLAWED, flaws.getFirst().message());
        }
    }

    QuestionId id() {
        return id;
    }

    int number() {
        return number;
    }

    int revision() {
        return revision;
    }

    QuestionState state() {
        return state;
    }

    QuestionContent content() {
        return content;
    }

    Writing writing() {
        return writing;
    }

    Review review() {
        return review;
    }
}
