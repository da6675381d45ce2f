package org.anyue.assignment;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyue.organization.Actor;
import org.anyue.shared.Ids;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was typed on the server, so that a lost connection or a refused form costs nothing. */
@Component
public class SubmissionDrafts {

    private final AssignmentJournal journal;
    private final DraftStore store;
    private final SubmissionStore submissions;

    SubmissionDrafts(AssignmentJournal journal, DraftStore store, SubmissionStore submissions) {
        this.journal = journal;
        this.store = store;
        this.submissions = submissions;
    }

    /** Replaces the draft; no audit record, because nobody has been told anything yet. */
    @Transactional
    public void save(Actor actor, AssignmentId id, SubmissionDraft draft) {
        put(actor, openWritable(actor, id), draft);
    }

    /**
     * What stands in a form now.
     *
     * @param seen edition of the draft that the form knows, null for none
     * @param token of the form
     */
    public record Typed(SubmissionDraft draft, @Nullable UUID seen, UUID token) {}

    /**
     * Replaces the draft that the form knows.
     *
     * @return the new edition
     * @throws Stale when another one was saved meanwhile, or this form has been handed in
     */
    @Transactional
    public UUID replace(Actor actor, AssignmentId id, Typed typed) {
        store.hold(id);
        Assignment assignment = openWritable(actor, id);
        UUID newest = store.find(id).map(SubmissionDraft::edition).orElse(null);
        if (submissions.byToken(id, typed.token()).isPresent() || !Objects.equals(newest, typed.seen())) {
            throw new Stale("draft of assignment " + id);
        }
        return put(actor, assignment, typed.draft());
    }

    private UUID put(Actor actor, Assignment assignment, SubmissionDraft draft) {
        AssignmentId id = assignment.identity().id();
        if (!store.attachments(id).keySet().containsAll(draft.evidence())) {
            throw new Refusal(AssignmentRefusal.FOREIGN_EVIDENCE);
        }
        Set<String> asked = assignment.terms().asks().figures().stream()
                .map(figure -> figure.key())
                .collect(Collectors.toSet());
        var figures = draft.figures().entrySet().stream()
                .filter(entry -> asked.contains(entry.getKey()))
                .collect(Collectors.toMap(entry -> entry.getKey(), entry -> cut(entry.getValue(), 40)));
        UUID edition = Ids.random();
        store.put(
                id,
                SubmissionDraft.of(cut(draft.text(), 4 * SubmissionPolicy.LONGEST_TEXT), figures, draft.evidence()),
                edition,
                writer(actor, assignment),
                journal.now());
        return edition;
    }

    /** Notes that a photo or file belongs to the assignment; it must be kept by the evidence module already. */
    @Transactional
    public void attach(Actor actor, AssignmentId id, Attachment attachment) {
        openWritable(actor, id);
        store.attach(id, attachment, journal.now());
    }

    /** @throws Refusal when this person cannot hand in now */
    @Transactional(readOnly = true)
    public void requireWritable(Actor actor, AssignmentId id) {
        openWritable(actor, id);
    }

    private Assignment openWritable(Actor actor, AssignmentId id) {
        Assignment assignment = journal.open(actor, id).assignment();
        if (!Assignments.mayFileFor(actor, assignment.identity().bearer())) {
            Assignments.requireBearer(actor, assignment);
        }
        // Also while the duty is cancelled: whoever was typing loses nothing, and it may be restored.
        AssignmentState state = assignment.standing().state();
        if (!AssignmentTransitions.allows(state, AssignmentVerb.SUBMIT)) {
            throw new Refusal(AssignmentRefusal.WRONG_STATE, state.label(), AssignmentVerb.SUBMIT.label());
        }
        return assignment;
    }

    /** Who fills in for a unit below says so, because both see the one draft. */
    private static String writer(Actor actor, Assignment assignment) {
        return Assignments.mayFileFor(actor, assignment.identity().bearer())
                ? actor.unitName() + " " + actor.signature() + "（代填）"
                : actor.signature();
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
