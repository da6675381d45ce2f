package org.anyue.assignment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the bearer does, and what modules above count for it. */
@Component
public class Assignments {

    private final AssignmentJournal journal;
    private final SubmissionStore submissions;
    private final DraftStore drafts;

    private final JointSubmissions joint;

    Assignments(AssignmentJournal journal, SubmissionStore submissions, DraftStore drafts, JointSubmissions joint) {
        this.journal = journal;
        this.joint = joint;
        this.submissions = submissions;
        this.drafts = drafts;
    }

    /** Takes note of the duty. Doing it twice is the same as once. */
    @Transactional
    public void acknowledge(Actor actor, AssignmentId id) {
        AssignmentJournal.Change change = openOwn(actor, id);
        if (change.assignment().standing().state() == AssignmentState.ACKNOWLEDGED) {
            return;
        }
        change.apply(Assignment::acknowledge);
        change.save(AssignmentVerb.ACKNOWLEDGE, AssignmentAcknowledged::new);
    }

    /**
     * Takes a new version in. The same token again is the same submission and gets the same answer, also when both
     * arrive at once. Further assignments that it answers are handed in with it, or nothing is.
     *
     * @throws Refusal when something is missing or the lock day is over
     * @throws Stale when another submission of the same unit was faster
     */
    @Transactional
    public SubmissionReceipt submit(Actor actor, AssignmentId id, SubmissionContent content) {
        joint.lock(id, content.also());
        AssignmentJournal.Change change = openOwn(actor, id);
        SubmissionReceipt receipt = take(change, AssignmentVerb.SUBMIT, content);
        joint.answer(actor, change.assignment(), content);
        return receipt;
    }

    /**
     * The same for a bearer below (代填). The version says which office filled it in, and the bearer is told.
     *
     * @throws Refusal also when the actor is no office above the bearer
     */
    @Transactional
    public SubmissionReceipt submitFor(Actor actor, AssignmentId id, SubmissionContent content) {
        AssignmentJournal.Change change = journal.open(actor, id);
        if (!mayFileFor(actor, change.assignment().identity().bearer())) {
            throw new Refusal(AssignmentRefusal.NOT_ABOVE);
        }
        return take(change, AssignmentVerb.SUBMIT_FOR, content);
    }

    /** Comes after the loading: whoever sees the state after a submission also sees its token. */
    private SubmissionReceipt take(AssignmentJournal.Change change, AssignmentVerb verb, SubmissionContent content) {
        Assignment assignment = change.assignment();
        AssignmentId id = assignment.id();
        Optional<SubmissionReceipt> known = submissions.byToken(id, content.token());
        if (known.isPresent()) {
            return known.get();
        }
        Instant now = journal.now();
        boolean own = verb == AssignmentVerb.SUBMIT;
        if (own) {
            change.apply(one -> one.submit(now, journal.today()));
        } else {
            change.apply(one -> one.submitFor(now, journal.today()));
        }
        requireComplete(assignment, content);
        String filedBy = own ? "" : change.hand().unit();
        if (!submissions.add(
                assignment,
                onlyAsked(assignment, content),
                change.hand(),
                new SubmissionStore.Filing(filedBy, null),
                now)) {
            return submissions.byToken(id, content.token()).orElseThrow(() -> journal.overtaken(id));
        }
        change.save(verb, own ? SubmissionReceived::new : SubmissionFiledFor::new);
        // Only now is the row held: a draft that the page saves at this very moment goes as well.
        drafts.remove(id);
        return new SubmissionReceipt(
                assignment.standing().submission(), now, assignment.standing().complete());
    }

    /**
     * Hands in what another deed of the bearer has done, unless something was handed in before or nothing is taken any
     * more.
     *
     * @return whether it was handed in
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean handInOnce(Party by, AssignmentId id, UUID token, String text) {
        AssignmentJournal.Change change = journal.openLocked(by, id);
        Assignment assignment = change.assignment();
        if (!assignment.awaitsFirst(journal.today())) {
            return false;
        }
        Instant now = journal.now();
        assignment.submit(now, journal.today());
        SubmissionContent content = new SubmissionContent(token, Map.of(), text, List.of());
        if (!submissions.add(assignment, content, change.hand(), new SubmissionStore.Filing("", null), now)) {
            return false;
        }
        change.saveWithReason(AssignmentVerb.SUBMIT, text, "", SubmissionReceived::new);
        return true;
    }

    /** Takes the present version back while nobody has reviewed it; it becomes the draft again. */
    @Transactional
    public void withdraw(Actor actor, AssignmentId id, int version) {
        AssignmentJournal.Change change = journal.open(actor, id, version);
        requireBearer(actor, change.assignment());
        int number = change.assignment().standing().submission();
        change.apply(one -> one.withdraw(submissions.completeBefore(id, number)));
        submissions.withdraw(id, number, journal.now());
        change.save(AssignmentVerb.WITHDRAW, SubmissionWithdrawn::new);
    }

    /**
     * Counts a record of what was held. Counting it again changes nothing.
     *
     * @param record id of the record in its own module
     * @param heldAt when it was held, which decides on time
     */
    @Transactional
    public void credit(Party by, AssignmentId id, UUID record, Instant heldAt) {
        AssignmentJournal.Change change = journal.openLocked(by, id);
        submissions.credit(id, record, heldAt);
        recount(change);
    }

    /** The record is gone or no longer counts. */
    @Transactional
    public void uncredit(Party by, AssignmentId id, UUID record) {
        AssignmentJournal.Change change = journal.openLocked(by, id);
        submissions.uncredit(id, record);
        recount(change);
    }

    /** Counts the same records against another target. */
    @Transactional(propagation = Propagation.MANDATORY)
    void recount(Party by, AssignmentId id) {
        recount(journal.openLocked(by, id));
    }

    private void recount(AssignmentJournal.Change change) {
        Assignment assignment = change.assignment();
        List<Instant> held = submissions.credits(assignment.id());
        int target = assignment.terms().target();
        Instant reached = target > 0 && held.size() >= target ? held.get(target - 1) : null;
        Optional<AssignmentVerb> verb = assignment.count(held.size(), reached);
        if (verb.isEmpty()) {
            change.saveQuietly();
        } else if (verb.get() == AssignmentVerb.FULFIL) {
            change.save(AssignmentVerb.FULFIL, QuotaFulfilled::new);
        } else {
            change.save(AssignmentVerb.REOPEN, QuotaReopened::new);
        }
    }

    private AssignmentJournal.Change openOwn(Actor actor, AssignmentId id) {
        AssignmentJournal.Change change = journal.open(actor, id);
        requireBearer(actor, change.assignment());
        return change;
    }

    static void requireBearer(Actor actor, Assignment assignment) {
        if (!maySpeakFor(actor, assignment.identity().bearer())) {
            throw new Refusal(AssignmentRefusal.NOT_THE_BEARER);
        }
    }

    /** An office fills in for whoever lies below it; for its own place it speaks anyway. The scope is asked on loading. */
    static boolean mayFileFor(Actor actor, UnitId bearer) {
        return actor.role().isOffice() && !maySpeakFor(actor, bearer);
    }

    /** Whether this person acts for the unit that owes. */
    public static boolean maySpeakFor(Actor actor, UnitId bearer) {
        return actor.role() != Role.OVERSIGHT && actor.role() != Role.SUPERVISOR && actor.actsFor(bearer);
    }

    private void requireComplete(Assignment assignment, SubmissionContent content) {
        Map<UUID, AttachmentKind> known = drafts.attachments(assignment.id());
        if (!known.keySet().containsAll(content.evidence())
                || new HashSet<>(content.evidence()).size()
                        != content.evidence().size()) {
            throw new Refusal(AssignmentRefusal.FOREIGN_EVIDENCE);
        }
        SubmissionPolicy.missing(assignment.terms().asks(), content, known).ifPresent(gaps -> {
            throw new Refusal(AssignmentRefusal.INCOMPLETE, gaps);
        });
    }

    /** Figures that the duty does not ask for are not kept. */
    private static SubmissionContent onlyAsked(Assignment assignment, SubmissionContent content) {
        Map<String, BigDecimal> asked = assignment.terms().asks().figures().stream()
                .filter(figure -> content.figures().containsKey(figure.key()))
                .collect(Collectors.toMap(
                        figure -> figure.key(), figure -> content.figures().get(figure.key())));
        return new SubmissionContent(content.token(), asked, content.text(), content.evidence());
    }
}
