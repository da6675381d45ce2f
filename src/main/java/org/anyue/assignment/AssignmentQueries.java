package org.anyue.assignment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.FigureAsk;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.shared.NotFound;
import org.anyue.shared.Slice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions about assignments; everything is answered within the scope of the actor. One connection for each: a row that
 * asks further must never wait for a second one while it holds the first.
 */
@Component
@Transactional(readOnly = true)
public class AssignmentQueries {

    private static final int LONGEST_QUEUE = 500;

    private final AssignmentReads reads;
    private final SearchReads search;
    private final DetailReads details;
    private final AssignmentStore store;
    private final DraftStore drafts;
    private final SubmissionStore submissions;

    AssignmentQueries(
            AssignmentReads reads,
            SearchReads search,
            DetailReads details,
            AssignmentStore store,
            DraftStore drafts,
            SubmissionStore submissions) {
        this.reads = reads;
        this.search = search;
        this.details = details;
        this.store = store;
        this.drafts = drafts;
        this.submissions = submissions;
    }

    /** What the actor's unit owes, and for an office what its place owes; the earliest due day first. */
    public List<AssignmentSummary> worklist(Actor actor) {
        return reads.owedBy(actor.scope(), ownBearers(actor));
    }

    /** Everything of these campaigns in scope, what is due first at the top. */
    public List<AssignmentSummary> of(Actor actor, Collection<CampaignId> campaigns) {
        return campaigns.isEmpty() ? List.of() : reads.of(actor.scope(), campaigns);
    }

    /** How much of the worklist still needs a hand. One question, asked by every page: it needs no transaction around it. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public int openCount(Actor actor) {
        return reads.countOwedBy(actor.scope(), ownBearers(actor));
    }

    /** What the navigation shows beside its entries. One question, asked by every page. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public WorkCounts counts(Actor actor) {
        UnitId desk = actor.desk();
        return desk == null
                ? new WorkCounts(Math.min(WorkCounts.MOST, openCount(actor)), 0)
                : reads.counts(actor.scope(), ownBearers(actor), desk.value());
    }

    /** Open assignments of the unit that records fulfil, for modules that keep such records. */
    public List<AssignmentSummary> countedByRecords(Actor actor, UnitId unit) {
        return reads.owedBy(actor.scope(), List.of(unit.value())).stream()
                .filter(row -> row.duty().target() > 0
                        && row.state() != AssignmentState.EXEMPTED
                        && row.state() != AssignmentState.CANCELLED)
                .toList();
    }

    /** @throws NotFound when there is none within the scope */
    public AssignmentSummary get(Actor actor, AssignmentId id) {
        return reads.find(actor.scope(), id).orElseThrow(() -> new NotFound("assignment " + id));
    }

    /** @throws NotFound when there is none within the scope */
    public AssignmentDetails details(Actor actor, AssignmentId id) {
        AssignmentSummary summary = get(actor, id);
        Assignment assignment = store.find(actor.scope(), id)
                .orElseThrow(() -> new NotFound("assignment " + id))
                .assignment();
        boolean ownDecisionIsLast = store.lastDecision(id, actor.accountId()).isPresent();
        return new AssignmentDetails(
                summary,
                assignment.terms().asks().figures(),
                assignment.identity().path().places(),
                details.history(id),
                details.versions(id),
                drafts.find(id).orElse(SubmissionDraft.EMPTY),
                details.attachments(id),
                PermissionPolicy.allowed(actor, assignment, ownDecisionIsLast));
    }

    /** The answer that a submission with this token got; empty when there was none. */
    public Optional<SubmissionReceipt> receipt(Actor actor, AssignmentId id, UUID token) {
        get(actor, id);
        return submissions.byToken(id, token);
    }

    /**
     * The photo or file of an assignment.
     *
     * @throws NotFound when the assignment is outside the scope or has no such attachment
     */
    public Attachment attachment(Actor actor, AssignmentId id, UUID evidence) {
        get(actor, id);
        return details.attachments(id).stream()
                .filter(attachment -> attachment.evidence().equals(evidence))
                .findFirst()
                .orElseThrow(() -> new NotFound("evidence of assignment " + id));
    }

    /** Versions that stand and hold the words, the newest first. */
    public List<SubmissionHit> submissions(Actor actor, String words, int most) {
        return search.submissions(actor.scope(), words, most);
    }

    /** The assignment that an attachment was put in for first. */
    UUID putInFor(AssignmentId id, UUID evidence) {
        return details.putInFor(id, evidence);
    }

    /** Other open duties of the same bearer that the same papers can answer, the earliest due day first. */
    public List<AssignmentSummary> answerable(Actor actor, AssignmentDetails of, LocalDate today) {
        AssignmentSummary from = of.summary();
        List<AssignmentSummary> open = reads
                .owedBy(actor.scope(), List.of(from.bearer().id().value()))
                .stream()
                .filter(row -> row.state().isOpen() && row.duty().target() == 0 && !row.locked(today))
                .filter(row -> !row.id().equals(from.id()))
                .toList();
        Map<DutyId, List<FigureAsk>> figures =
                details.figures(open.stream().map(row -> row.duty().id()).toList());
        return open.stream()
                .filter(row -> figures.getOrDefault(row.duty().id(), List.of()).stream()
                        .allMatch(wanted ->
                                of.figures().stream().anyMatch(given -> JointSubmissions.sameFigure(given, wanted))))
                .toList();
    }

    /** What waits for, or was decided by, the place that the actor's office serves. */
    public Slice<AssignmentSummary> reviews(Actor actor, ReviewFilter filter, int page, int size) {
        return reads.list(actor.scope(), condition(actor, filter), page, size);
    }

    /** How much waits for the actor's office. One question, asked by every page: it needs no transaction around it. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public int waitingCount(Actor actor) {
        return actor.desk() != null ? reads.count(actor.scope(), condition(actor, ReviewFilter.WAITING)) : 0;
    }

    /** Duties in the part of the queue, whatever duty the filter names. */
    public List<DutyChoice> reviewedDuties(Actor actor, ReviewFilter filter) {
        return reads.duties(actor.scope(), condition(actor, new ReviewFilter(filter.view(), null, filter.area())));
    }

    /** The actor's decisions of one click that can still be taken back. */
    public List<AssignmentId> batch(Actor actor, UUID batch) {
        return store.batch(batch, actor.accountId());
    }

    /** The neighbours of an item in the queue, for walking through it. */
    public Neighbours neighbours(Actor actor, ReviewFilter filter, AssignmentId id) {
        List<AssignmentId> queue = reads.ids(actor.scope(), condition(actor, filter), LONGEST_QUEUE);
        int at = queue.indexOf(id);
        Optional<AssignmentId> before = at > 0 ? Optional.of(queue.get(at - 1)) : Optional.empty();
        Optional<AssignmentId> after = at + 1 < queue.size() ? Optional.of(queue.get(at + 1)) : Optional.empty();
        return new Neighbours(before, after, at + 1, queue.size());
    }

    /** @param position from 1, 0 when the item is not in the queue (then {@code after} is the first of it) */
    public record Neighbours(Optional<AssignmentId> before, Optional<AssignmentId> after, int position, int total) {}

    static List<UUID> ownBearers(Actor actor) {
        LinkedHashSet<UUID> own = new LinkedHashSet<>();
        own.add(actor.unitId().value());
        if (actor.role().isOffice()) {
            own.add(actor.place().id().value());
        }
        return List.copyOf(own);
    }

    private static AssignmentReads.Condition condition(Actor actor, ReviewFilter filter) {
        UnitId desk = actor.desk();
        // A department has no subtree: what it asked of its line is its own.
        String below = actor.role().isOffice() ? ":place = ANY (bearer.path)" : "duty.owner_place_id = :place";
        String sql = switch (filter.view()) {
            case WAITING -> "assignment.pending_place_id = :place";
            case PAPER -> "assignment.pending_place_id = :place AND NOT assignment.complete";
            case SENT_BACK -> "assignment.state = 'SENT_BACK' AND " + below;
            case ABOVE ->
                "assignment.state = 'SUBMITTED' AND assignment.levels > 0 AND assignment.pending_place_id <> :place AND "
                        + below;
            case ACCEPTED -> "assignment.state = 'ACCEPTED' AND " + below;
        };
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("place", desk == null ? actor.unitId().value() : desk.value());
        if (filter.duty() != null) {
            sql += " AND assignment.duty_id = :duty";
            parameters.put("duty", filter.duty().value());
        }
        if (filter.area() != null) {
            sql += " AND :area = ANY (bearer.path)";
            parameters.put("area", filter.area().value());
        }
        return new AssignmentReads.Condition(AssignmentReads.OWED, desk == null ? "FALSE" : sql, parameters);
    }
}
