package org.anyue.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anyue.campaign.DutyId;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A place breaks its assignment down to units below (分解): they get assignments of their own, which it reviews. Its own
 * assignment goes on as it was, and the figures of the campaign count that one alone.
 */
@Component
public class Breakdowns {

    private final AssignmentJournal journal;
    private final BreakdownStore store;
    private final IssueStore issues;
    private final BreakdownQueries queries;
    private final UnitQueries units;
    private final ApplicationEventPublisher events;

    Breakdowns(
            AssignmentJournal journal,
            BreakdownStore store,
            IssueStore issues,
            BreakdownQueries queries,
            UnitQueries units,
            ApplicationEventPublisher events) {
        this.journal = journal;
        this.store = store;
        this.issues = issues;
        this.queries = queries;
        this.units = units;
        this.events = events;
    }

    /** @throws Refusal when the actor speaks neither for the place nor for the department that bears it, or a term is missing */
    @Transactional
    public DutyId breakDown(Actor actor, AssignmentId id, BreakdownTerms terms) {
        AssignmentJournal.Change change = openAsPlace(actor, id);
        Assignment assignment = change.assignment();
        if (!assignment.standing().state().isOpen() || assignment.terms().cancelled()) {
            throw new Refusal(
                    AssignmentRefusal.WRONG_STATE, assignment.standing().state().label(), "分解");
        }
        requireTerms(assignment, terms);
        Set<UnitSummary> chosen = chosen(actor, terms.units());
        DutyId duty = store.add(assignment.identity(), asker(actor), terms);
        issues.putBearers(new Bearers(units, actor.place().id(), Set.of()).rows(chosen));
        int made = issues.addAssignments(assignment.identity().campaign(), duty, chosen);
        if (assignment.standing().state() == AssignmentState.ASSIGNED) {
            assignment.acknowledge();
            change.save(AssignmentVerb.ACKNOWLEDGE, AssignmentAcknowledged::new);
        }
        events.publishEvent(new AssignmentBrokenDown(id, duty, asker(actor).name(), made, false, actor.party()));
        return duty;
    }

    /** Nothing more is asked of the units; what they handed in stays. Twice is the same as once. */
    @Transactional
    public void takeBack(Actor actor, AssignmentId id, DutyId duty) {
        openAsPlace(actor, id);
        int asked = store.count(id, duty);
        if (asked == 0) {
            throw new NotFound("breakdown " + duty);
        }
        if (store.cancel(id, duty)) {
            events.publishEvent(new AssignmentBrokenDown(id, duty, asker(actor).name(), asked, true, actor.party()));
        }
    }

    private AssignmentJournal.Change openAsPlace(Actor actor, AssignmentId id) {
        AssignmentJournal.Change change = journal.open(actor, id);
        if (!change.assignment().identity().bearer().equals(actor.desk())) {
            throw new Refusal(AssignmentRefusal.NOT_A_PLACE);
        }
        return change;
    }

    /** Who asks and reviews. */
    private static BreakdownStore.Asker asker(Actor actor) {
        return new BreakdownStore.Asker(Objects.requireNonNull(actor.desk()), actor.deskName(), actor.isOfDepartment());
    }

    private void requireTerms(Assignment assignment, BreakdownTerms terms) {
        int length = terms.what().codePointCount(0, terms.what().length());
        if (length == 0 || length > BreakdownTerms.LONGEST) {
            throw new Refusal(AssignmentRefusal.BREAKDOWN_WITHOUT_WORDS);
        }
        if (terms.units().isEmpty()) {
            throw new Refusal(AssignmentRefusal.BREAKDOWN_WITHOUT_UNITS);
        }
        LocalDate first = journal.today();
        LocalDate due = assignment.terms().dueOn();
        LocalDate last = due == null || due.isBefore(first) ? first.plusMonths(2) : due;
        if (terms.dueOn().isBefore(first) || terms.dueOn().isAfter(last)) {
            throw new Refusal(AssignmentRefusal.BREAKDOWN_DAY, DayWords.date(first), DayWords.date(last));
        }
    }

    private Set<UnitSummary> chosen(Actor actor, List<UnitId> wanted) {
        Map<UnitId, UnitSummary> below =
                queries.unitsBelow(actor).stream().collect(Collectors.toMap(UnitSummary::id, Function.identity()));
        if (!below.keySet().containsAll(wanted)) {
            throw new NotFound("units of a breakdown");
        }
        return wanted.stream().map(below::get).collect(Collectors.toSet());
    }
}
