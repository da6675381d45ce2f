package org.anyue.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.ReviewRule;
import org.anyue.organization.UnitId;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** One duty of one unit. Verbs follow {@link AssignmentTransitions}; who may call them is checked by the commands. */
final class Assignment {

    static final int SHORTEST_REASON = 4;

    /** What never changes after the issue. */
    record Identity(AssignmentId id, CampaignId campaign, DutyId duty, UnitId bearer, ReviewPath path, String desk) {}

    private final Identity identity;
    private final Terms terms;
    private final int version;
    private Standing standing;

    Assignment(Identity identity, Terms terms, Standing standing, int version) {
        this.identity = identity;
        this.terms = terms;
        this.standing = standing;
        this.version = version;
    }

    Identity identity() {
        return identity;
    }

    AssignmentId id() {
        return identity.id();
    }

    Terms terms() {
        return terms;
    }

    Standing standing() {
        return standing;
    }

    /** As it was loaded; the store saves only over this version. */
    int version() {
        return version;
    }

    void acknowledge() {
        move(AssignmentVerb.ACKNOWLEDGE, standing.in(AssignmentState.ACKNOWLEDGED));
    }

    /** Takes a new version in. Where paper is asked it is half done until the paper has arrived. */
    void submit(Instant at, LocalDate today) {
        submit(AssignmentVerb.SUBMIT, at, today);
    }

    /** The same, filled in by an office above. */
    void submitFor(Instant at, LocalDate today) {
        submit(AssignmentVerb.SUBMIT_FOR, at, today);
    }

    private void submit(AssignmentVerb verb, Instant at, LocalDate today) {
        requireAllowed(verb);
        if (terms.countedByRecords()) {
            throw new Refusal(AssignmentRefusal.COUNTED_BY_RECORDS);
        }
        requireUnlocked(today);
        boolean done = terms.rule() == ReviewRule.NONE;
        Standing taken = done
                ? standing.at(AssignmentState.ACCEPTED, null, 0)
                : standing.at(AssignmentState.SUBMITTED, identity.path().first(), 0);
        move(
                verb,
                taken.withSubmission(
                        standing.submission() + 1, done || !terms.asks().paper(), at));
    }

    /** Whether a version would be taken in now, and none has ever been. */
    boolean awaitsFirst(LocalDate today) {
        return standing.submission() == 0
                && !terms.cancelled()
                && !terms.countedByRecords()
                && !isLocked(today)
                && AssignmentTransitions.allows(standing.state(), AssignmentVerb.SUBMIT);
    }

    /** @param firstCompleteBefore when an earlier version was complete, null when none was */
    void withdraw(@Nullable Instant firstCompleteBefore) {
        requireAllowed(AssignmentVerb.WITHDRAW);
        if (standing.state() == AssignmentState.ACCEPTED && !acceptedByItself()) {
            throw new Refusal(AssignmentRefusal.WRONG_STATE, standing.state().label(), AssignmentVerb.WITHDRAW.label());
        }
        if (standing.levels() > 0) {
            throw new Refusal(AssignmentRefusal.ALREADY_REVIEWED);
        }
        move(AssignmentVerb.WITHDRAW, standing.in(AssignmentState.ACKNOWLEDGED).withoutSubmission(firstCompleteBefore));
    }

    /** The paper copy of the present submission arrived. Twice is the same as once. */
    void receivePaper(Instant at) {
        requireAllowed(AssignmentVerb.RECEIVE_PAPER);
        if (!terms.asks().paper()) {
            throw new Refusal(AssignmentRefusal.NO_PAPER_ASKED);
        }
        standing = standing.withSubmission(standing.submission(), true, at);
    }

    /** Accepts for a place; the last place that has to decide makes it final. */
    void accept(UnitId place) {
        requireAllowed(AssignmentVerb.ACCEPT);
        if (!place.equals(standing.pendingPlace())) {
            throw new Refusal(AssignmentRefusal.NOT_YOUR_TURN);
        }
        if (!standing.complete()) {
            throw new Refusal(AssignmentRefusal.PAPER_MISSING);
        }
        Optional<UnitId> next = identity.path().next(terms.rule(), standing.levels() + 1);
        AssignmentState state = next.isEmpty() ? AssignmentState.ACCEPTED : AssignmentState.SUBMITTED;
        move(AssignmentVerb.ACCEPT, standing.at(state, next.orElse(null), standing.levels() + 1));
    }

    /** The version stays, the bearer makes a new one. A place above the one whose turn it is may do so too. */
    void sendBack(UnitId place, String reason) {
        requireAllowed(AssignmentVerb.SEND_BACK);
        if (!identity.path().maySendBack(place, standing.levels())) {
            throw new Refusal(AssignmentRefusal.NOT_YOUR_TURN);
        }
        requireReason(reason);
        move(AssignmentVerb.SEND_BACK, standing.in(AssignmentState.SENT_BACK));
    }

    /** Takes the last decision back. */
    void undo(AssignmentState before, @Nullable UnitId pendingBefore, int levelsBefore) {
        move(AssignmentVerb.UNDO, standing.at(before, pendingBefore, levelsBefore));
    }

    void exempt(String reason) {
        requireAllowed(AssignmentVerb.EXEMPT);
        requireReason(reason);
        move(AssignmentVerb.EXEMPT, standing.in(AssignmentState.EXEMPTED));
    }

    void reinstate() {
        move(AssignmentVerb.REINSTATE, standing.in(AssignmentState.ASSIGNED));
    }

    /** Lets this unit alone hand in after the lock day. On time is not moved by it. */
    void extend(LocalDate until, LocalDate today, String reason) {
        requireAllowed(AssignmentVerb.EXTEND);
        requireReason(reason);
        if (until.isBefore(today)) {
            throw new Refusal(AssignmentRefusal.EXTENSION_IN_THE_PAST);
        }
        standing = standing.extended(until);
    }

    /**
     * Counts records towards the target: reaching it completes the assignment, falling below opens it again.
     *
     * @param reachedAt when the record that reaches the target was held, null while it is not reached
     * @return the verb that followed, empty when the state stays
     */
    Optional<AssignmentVerb> count(int records, @Nullable Instant reachedAt) {
        boolean whole = terms.countedByRecords() && records >= terms.target();
        standing = standing.fulfilled(records, whole, whole ? reachedAt : null);
        if (whole && AssignmentTransitions.allows(standing.state(), AssignmentVerb.FULFIL)) {
            move(AssignmentVerb.FULFIL, standing.in(AssignmentState.ACCEPTED));
            return Optional.of(AssignmentVerb.FULFIL);
        }
        if (!whole && standing.state() == AssignmentState.ACCEPTED && terms.countedByRecords()) {
            move(AssignmentVerb.REOPEN, standing.in(AssignmentState.ACKNOWLEDGED));
            return Optional.of(AssignmentVerb.REOPEN);
        }
        return Optional.empty();
    }

    /** Where nobody reviews, what was handed in stands until the bearer corrects it. */
    boolean acceptedByItself() {
        return terms.rule() == ReviewRule.NONE && !terms.countedByRecords();
    }

    private void requireUnlocked(LocalDate today) {
        LocalDate last = FigurePolicy.lastDay(terms.lockOn(), standing.extendedUntil());
        if (last != null && today.isAfter(last)) {
            throw new Refusal(AssignmentRefusal.LOCKED, DayWords.date(last), identity.desk());
        }
    }

    private boolean isLocked(LocalDate today) {
        LocalDate last = FigurePolicy.lastDay(terms.lockOn(), standing.extendedUntil());
        return last != null && today.isAfter(last);
    }

    private static void requireReason(String reason) {
        String words = reason.strip();
        if (words.codePointCount(0, words.length()) < SHORTEST_REASON) {
            throw new Refusal(AssignmentRefusal.REASON_TOO_SHORT);
        }
    }

    private void requireAllowed(AssignmentVerb verb) {
        // Records are counted on, so that a duty that is restored knows them.
        boolean counting = verb == AssignmentVerb.FULFIL || verb == AssignmentVerb.REOPEN;
        AssignmentState state = terms.cancelled() && !counting ? AssignmentState.CANCELLED : standing.state();
        if (!AssignmentTransitions.allows(state, verb)) {
            throw new Refusal(AssignmentRefusal.WRONG_STATE, state.label(), verb.label());
        }
    }

    private void move(AssignmentVerb verb, Standing next) {
        requireAllowed(verb);
        if (!AssignmentTransitions.targets(standing.state(), verb).contains(next.state())) {
            throw new IllegalStateException(verb + " from " + standing.state() + " to " + next.state());
        }
        standing = next;
    }
}
