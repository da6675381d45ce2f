package org.anyue.assignment;

import java.util.Set;
import java.util.stream.Collectors;
import org.anyue.organization.Actor;
import org.anyue.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was typed on the server, so that a lost connection or a refused form costs nothing. */
@Component
public class SubmissionDrafts {

    private final AssignmentJournal journal;
    private final DraftStore store;

    SubmissionDrafts(AssignmentJournal journal, DraftStore store) {
        this.journal = journal;
        this.store = store;
    }

    /** Replaces the draft; no audit record, because nobody has been told anything yet. */
    @Transactional
    public void save(Actor actor, AssignmentId id, SubmissionDraft draft) {
        Assignment assignment = openWritable(actor, id);
        if (!store.attachments(id).keySet().containsAll(draft.evidence())) {
            throw new Refusal(AssignmentRefusal.FOREIGN_EVIDENCE);
        }
        Set<String> asked = assignment.terms().asks().figures().stream()
                .map(figure -> figure.key())
                .collect(Collectors.toSet());
        var figures = draft.figures().entrySet().stream()
                .filter(entry -> asked.contains(entry.getKey()))
                .collect(Collectors.toMap(entry -> entry.getKey(), entry -> cut(entry.getValue(), 40)));
        store.put(
                id,
                SubmissionDraft.of(cut(draft.text(), 4 * SubmissionPolicy.LONGEST_TEXT), figures, draft.evidence()),
                writer(actor, assignment),
                journal.now());
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
