package org.anyue.assignment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.anyue.assignment.AssignmentDetails;
import org.anyue.assignment.AssignmentId;
import org.anyue.assignment.AssignmentQueries;
import org.anyue.assignment.AssignmentSummary;
import org.anyue.assignment.AssignmentVerb;
import org.anyue.assignment.ReviewFilter;
import org.anyue.organization.Actor;
import org.anyue.organization.Dictionary;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.shared.Ids;
import org.anyue.shared.Slice;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;
import org.anyue.ui.Pager;
import org.anyue.ui.Tab;
import org.springframework.stereotype.Component;

/** Builds the pages of the review queue. */
@Component
class ReviewPages {

    private static final int SIZE = 30;

    private final AssignmentQueries queries;
    private final AssignmentPages assignments;
    private final UnitQueries units;
    private final UsualReasons reasons;
    private final Clock clock;

    ReviewPages(
            AssignmentQueries queries,
            AssignmentPages assignments,
            UnitQueries units,
            UsualReasons reasons,
            Clock clock) {
        this.queries = queries;
        this.assignments = assignments;
        this.units = units;
        this.reasons = reasons;
        this.clock = clock;
    }

    /** @param batch decisions that were just made together, empty for none */
    ReviewPage queue(Actor actor, ReviewQuery query, int page, String batch) {
        ReviewFilter filter = query.filter();
        Slice<AssignmentSummary> slice = queries.reviews(actor, filter, page, SIZE);
        LocalDate today = LocalDate.now(clock);
        return new ReviewPage(
                actor.deskName(),
                tabs(actor, filter.view()),
                filter.view().name().toLowerCase(Locale.ROOT),
                queries.reviewedDuties(actor, filter).stream()
                        .map(duty -> new Option(duty.id().toString(), duty.number() + ". " + duty.what()))
                        .toList(),
                query.duty(),
                areas(actor),
                query.area(),
                slice.rows().stream().map(row -> row(row, query, today)).toList(),
                Pager.of(slice, "/desk/review" + query.text()),
                query.text(),
                filter.view() == ReviewFilter.View.WAITING,
                filter.view() == ReviewFilter.View.WAITING ? reasons.of(Dictionary.RETURN_REASONS) : List.of(),
                batch,
                batch.isEmpty() ? 0 : queries.batch(actor, Ids.parse(batch)).size());
    }

    private List<Tab> tabs(Actor actor, ReviewFilter.View current) {
        return Arrays.stream(ReviewFilter.View.values())
                .map(view -> new Tab(
                        view.label(),
                        "/desk/review?view=" + view.name().toLowerCase(Locale.ROOT),
                        view == current,
                        view == ReviewFilter.View.WAITING ? queries.waitingCount(actor) : -1))
                .toList();
    }

    private List<Option> areas(Actor actor) {
        UnitKind below = actor.place().kind() == UnitKind.CITY ? UnitKind.COUNTY : UnitKind.TOWNSHIP;
        return units.inside(actor.place().id(), below).stream()
                .filter(unit -> !unit.id().equals(actor.place().id()))
                .map(unit -> new Option(unit.id().toString(), unit.shortName()))
                .toList();
    }

    private static ReviewPage.Row row(AssignmentSummary row, ReviewQuery query, LocalDate today) {
        boolean acceptable = row.complete() && query.filter().view() == ReviewFilter.View.WAITING;
        return new ReviewPage.Row(
                "/desk/review/" + row.id() + query.text(),
                row.duty().what(),
                row.bearer().name(),
                Words.at(row.changedAt()),
                Words.due(row, today),
                row.delivered() && !row.onTime(),
                Words.state(row, today),
                Words.tone(row, today),
                acceptable ? row.id() + "." + row.version() : "");
    }

    ReviewItemPage item(Actor actor, AssignmentId id, ReviewQuery query, String reason, FormErrors errors) {
        AssignmentDetails details = queries.details(actor, id);
        AssignmentQueries.Neighbours around = queries.neighbours(actor, query.filter(), id);
        AssignmentPage page = assignments.page(actor, details, SubmissionForm.blank(details), FormErrors.NONE);
        List<AssignmentPage.Fact> facts = new ArrayList<>(page.facts());
        facts.removeIf(fact -> fact.label().equals("承担单位"));
        return new ReviewItemPage(
                "/desk/review/" + id,
                query.text(),
                page.version(),
                page.what(),
                page.bearer(),
                page.state(),
                page.tone(),
                facts,
                page.sentence(),
                around.position() > 0 ? "第" + around.position() + "项，共" + around.total() + "项" : "",
                around.before().map(one -> "/desk/review/" + one + query.text()).orElse(""),
                around.after().map(one -> "/desk/review/" + one + query.text()).orElse(""),
                page.versions().isEmpty() ? null : page.versions().getFirst(),
                page.history(),
                details.may(AssignmentVerb.ACCEPT),
                details.may(AssignmentVerb.SEND_BACK),
                details.may(AssignmentVerb.RECEIVE_PAPER),
                details.may(AssignmentVerb.UNDO),
                page.base(),
                reasons.of(Dictionary.RETURN_REASONS),
                reason,
                errors);
    }
}
