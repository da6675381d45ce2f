package org.anyue.assignment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyue.campaign.FigureAsk;
import org.anyue.organization.Actor;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The same papers for further duties of the bearer: each gets a version of its own, all of them or none. */
@Component
class JointSubmissions {

    private final AssignmentJournal journal;
    private final SubmissionStore submissions;
    private final DraftStore drafts;

    JointSubmissions(AssignmentJournal journal, SubmissionStore submissions, DraftStore drafts) {
        this.journal = journal;
        this.submissions = submissions;
        this.drafts = drafts;
    }

    /** In one order, so that two colleagues who choose the same ones the other way round do not block each other. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(AssignmentId id, List<AssignmentId> also) {
        if (!also.isEmpty()) {
            submissions.lock(id, also);
        }
    }

    /** @param from the assignment that was handed in, with what it holds */
    @Transactional(propagation = Propagation.MANDATORY)
    void answer(Actor actor, Assignment from, SubmissionContent content) {
        content.also().stream()
                .filter(also -> !also.equals(from.id()))
                .sorted(Comparator.comparing(AssignmentId::value))
                .forEach(also -> answer(actor, from, also, content));
    }

    private void answer(Actor actor, Assignment from, AssignmentId id, SubmissionContent content) {
        AssignmentJournal.Change change = journal.open(actor, id);
        Assignment assignment = change.assignment();
        if (!assignment.identity().bearer().equals(from.identity().bearer())) {
            throw new NotFound("assignment " + id + " of another bearer");
        }
        if (submissions.byToken(id, content.token()).isPresent()) {
            return;
        }
        Instant now = journal.now();
        change.apply(one -> one.submit(now, journal.today()));
        SubmissionContent own = new SubmissionContent(
                content.token(), figures(from, assignment, content), content.text(), content.evidence());
        drafts.share(from.id(), id, content.evidence());
        Optional<String> gaps = SubmissionPolicy.missing(assignment.terms().asks(), own, drafts.attachments(id));
        if (gaps.isPresent()) {
            throw new Refusal(AssignmentRefusal.INCOMPLETE_TOO, drafts.what(id), gaps.get());
        }
        if (!submissions.add(assignment, own, change.hand(), new SubmissionStore.Filing("", from.id()), now)) {
            throw journal.overtaken(id);
        }
        change.save(AssignmentVerb.SUBMIT, SubmissionReceived::new);
        drafts.remove(id);
    }

    /** A figure counts for the other duty when it is called the same. */
    private static Map<String, BigDecimal> figures(Assignment from, Assignment to, SubmissionContent content) {
        Map<String, BigDecimal> figures = new HashMap<>();
        for (FigureAsk wanted : to.terms().asks().figures()) {
            from.terms().asks().figures().stream()
                    .filter(given ->
                            sameFigure(given, wanted) && content.figures().containsKey(given.key()))
                    .findFirst()
                    .ifPresent(
                            given -> figures.put(wanted.key(), content.figures().get(given.key())));
        }
        return figures;
    }

    static boolean sameFigure(FigureAsk one, FigureAsk other) {
        return one.label().equals(other.label()) && one.unit().equals(other.unit());
    }
}
