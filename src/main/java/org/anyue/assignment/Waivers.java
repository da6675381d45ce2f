package org.anyue.assignment;

import java.time.LocalDate;
import org.anyue.organization.Actor;
import org.anyue.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Exceptions for one unit, each with a reason: only the office that owns the campaign makes them. */
@Component
public class Waivers {

    private final AssignmentJournal journal;

    Waivers(AssignmentJournal journal) {
        this.journal = journal;
    }

    /** Frees the unit from the duty; it is then shown apart and counts in no rate. */
    @Transactional
    public void exempt(Actor actor, AssignmentId id, int version, String reason) {
        AssignmentJournal.Change change = openAsOwner(actor, id, version);
        change.apply(one -> one.exempt(reason));
        change.save(AssignmentVerb.EXEMPT, reason.strip(), AssignmentExempted::new);
    }

    @Transactional
    public void reinstate(Actor actor, AssignmentId id, int version) {
        AssignmentJournal.Change change = openAsOwner(actor, id, version);
        change.apply(Assignment::reinstate);
        change.save(AssignmentVerb.REINSTATE, AssignmentReinstated::new);
    }

    /** Lets this unit alone hand in after the lock day. On time stays where it was. */
    @Transactional
    public void extend(Actor actor, AssignmentId id, int version, Extension extension) {
        AssignmentJournal.Change change = openAsOwner(actor, id, version);
        change.apply(one -> one.extend(extension.until(), journal.today(), extension.reason()));
        String note = "延长至" + DayWords.date(extension.until()) + ":"
                + extension.reason().strip();
        change.save(AssignmentVerb.EXTEND, note, SubmissionExtended::new);
    }

    /** @param until last day, included */
    public record Extension(LocalDate until, String reason) {}

    private AssignmentJournal.Change openAsOwner(Actor actor, AssignmentId id, int version) {
        AssignmentJournal.Change change = journal.open(actor, id, version);
        if (!change.assignment().identity().path().owner().equals(actor.desk())) {
            throw new Refusal(AssignmentRefusal.ONLY_THE_OWNER);
        }
        return change;
    }
}
