package org.anyue.assignment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyue.campaign.DutyId;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What places asked of their units to do their own duties. */
@Component
@Transactional(readOnly = true)
public class BreakdownQueries {

    private final AssignmentReads reads;
    private final DetailReads details;
    private final UnitQueries units;

    BreakdownQueries(AssignmentReads reads, DetailReads details, UnitQueries units) {
        this.reads = reads;
        this.details = details;
        this.units = units;
    }

    /**
     * One thing that was asked of units below.
     *
     * @param rows an assignment for each unit
     * @param sums numbers that the complete ones hold, added up; label with unit → sum
     */
    public record Part(IssuedDuty duty, List<AssignmentSummary> rows, Map<String, String> sums) {

        public boolean takenBack() {
            return rows.stream().allMatch(row -> row.state() == AssignmentState.CANCELLED);
        }

        public long asked() {
            return rows.stream()
                    .filter(row -> row.state() != AssignmentState.EXEMPTED)
                    .count();
        }

        public long done() {
            return rows.stream().filter(AssignmentSummary::delivered).count();
        }
    }

    /** In the order in which they were asked; of units that the actor may see. */
    public List<Part> of(Actor actor, AssignmentId whole) {
        Map<DutyId, List<AssignmentSummary>> byDuty = reads.partsOf(actor.scope(), whole).stream()
                .collect(Collectors.groupingBy(row -> row.duty().id(), LinkedHashMap::new, Collectors.toList()));
        List<Part> parts = new ArrayList<>();
        byDuty.forEach((duty, rows) -> parts.add(new Part(rows.getFirst().duty(), rows, details.sums(duty))));
        return parts;
    }

    /** How many of the units asked have handed in, by the assignment that was broken down. */
    public Map<AssignmentId, Progress> progress(List<AssignmentSummary> rows) {
        return reads.progress(rows.stream().map(AssignmentSummary::id).toList()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new Progress(
                                entry.getValue().done(), entry.getValue().asked())));
    }

    public record Progress(int done, int asked) {}

    /**
     * Whom the actor may ask: an office of a place its townships and departments and the enterprises inside it, a
     * department its line, which are the departments one level down and the enterprises of its sectors.
     */
    public List<UnitSummary> unitsBelow(Actor actor) {
        if (actor.isOfDepartment()) {
            return units.line(actor.unitId());
        }
        if (!actor.role().isOffice()) {
            return List.of();
        }
        Actor.Place place = actor.place();
        return Stream.of(
                        units.inside(place.id(), UnitKind.TOWNSHIP),
                        units.departments(place.id()),
                        units.enterprises(place.id(), Set.of()))
                .flatMap(List::stream)
                .filter(unit -> !unit.id().equals(place.id()))
                .toList();
    }
}
