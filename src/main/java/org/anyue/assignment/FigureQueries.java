package org.anyue.assignment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.NotFound;
import org.anyue.shared.Slice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The five figures of a campaign at every level, within the scope of the actor. The lines of {@link #children} add up to
 * {@link #total}; those of {@link #bySector} do not, because a unit may operate in two sectors.
 */
@Component
public class FigureQueries {

    private static final int LONGEST_SHEET = 20_000;

    private final FigureReads reads;
    private final TallyReads tally;
    private final DenominatorReads denominators;
    private final AssignmentReads lists;
    private final LineReads lines;
    private final UnitQueries units;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FigureQueries(
            FigureReads reads,
            TallyReads tally,
            DenominatorReads denominators,
            AssignmentReads lists,
            LineReads lines,
            UnitQueries units,
            Clock clock,
            ApplicationEventPublisher events) {
        this.reads = reads;
        this.tally = tally;
        this.denominators = denominators;
        this.lists = lists;
        this.lines = lines;
        this.units = units;
        this.clock = clock;
        this.events = events;
    }

    /** @throws NotFound when the place is neither the actor's own nor below it */
    public Figures total(Actor actor, FigureFilter filter) {
        return isKept(actor, filter) ? tally.total(filter, now()) : reads.total(actor.scope(), filter, now());
    }

    /** The place itself, the places below, and the units right below the place, one line for each kind. */
    public List<FigureRow> children(Actor actor, FigureFilter filter) {
        List<FigureReads.Child> children =
                TallyReads.coversLines(actor.scope(), kindInside(actor, filter.place()), filter)
                        ? tally.children(filter, now())
                        : reads.children(actor.scope(), filter, now());
        List<UnitSummary> places = units.byIds(children.stream()
                .map(FigureReads.Child::unit)
                .filter(Objects::nonNull)
                .toList());
        List<FigureRow> rows = new ArrayList<>();
        children.stream()
                .filter(child -> child.unit() == null)
                .sorted(Comparator.comparing(
                        child -> child.kind() == null ? -1 : child.kind().ordinal()))
                .forEach(child -> rows.add(part(child)));
        for (UnitSummary place : places) {
            children.stream()
                    .filter(child -> place.id().equals(child.unit()))
                    .forEach(child -> rows.add(
                            new FigureRow(place.id(), null, place.shortName(), place.kind(), child.figures())));
        }
        return rows;
    }

    private static FigureRow part(FigureReads.Child child) {
        UnitKind kind = child.kind();
        String label = kind == null ? "本级" : "直属" + kind.label();
        return new FigureRow(null, new FigureFilter.Part(kind), label, kind, child.figures());
    }

    /** Each unit that bears something in the filter. */
    public List<FigureRow> units(Actor actor, FigureFilter filter) {
        requireInside(actor, filter.place());
        return reads.bearers(actor.scope(), filter, null, now());
    }

    /** Each department that bears something in the filter. */
    public List<FigureRow> departments(Actor actor, FigureFilter filter) {
        requireInside(actor, filter.place());
        return reads.bearers(actor.scope(), filter, UnitKind.DEPARTMENT, now());
    }

    public List<DutyFigures> byDuty(Actor actor, FigureFilter filter) {
        return isKept(actor, filter) ? tally.duties(filter, now()) : reads.duties(actor.scope(), filter, now());
    }

    public List<SectorFigures> bySector(Actor actor, FigureFilter filter) {
        Map<String, Figures> figures = TallyReads.coversLines(actor.scope(), kindInside(actor, filter.place()), filter)
                ? tally.sectors(filter, now())
                : reads.sectors(actor.scope(), filter, now());
        return units.sectors().stream()
                .filter(sector -> figures.containsKey(sector.code()))
                .map(sector -> new SectorFigures(
                        sector.code(), sector.name(), figures.getOrDefault(sector.code(), Figures.NONE)))
                .toList();
    }

    /** What was due and what had come in, day by day, from the first of both to the last due day or today. */
    public List<TrendDay> trend(Actor actor, FigureFilter filter) {
        boolean kept = isKept(actor, filter);
        TreeMap<LocalDate, Long> due = new TreeMap<>();
        byDuty(actor, filter).stream()
                .filter(duty -> duty.dueOn() != null)
                .forEach(duty -> due.merge(
                        Objects.requireNonNull(duty.dueOn()), duty.figures().expected(), Long::sum));
        TreeMap<LocalDate, Long> delivered = new TreeMap<>();
        (kept ? tally.delivered(filter) : reads.delivered(actor.scope(), filter, now()))
                .forEach(one -> delivered.put(one.on(), one.count()));
        return TrendPolicy.days(due, delivered, LocalDate.now(clock.withZone(FigurePolicy.ZONE)));
    }

    /** Why the denominator is what it is, the latest change first; empty when it is as issued. */
    public List<DenominatorStep> denominator(Actor actor, FigureFilter filter) {
        return denominators.steps(actor.scope(), filter, total(actor, filter).expected());
    }

    /** The assignments that one of the figures counts. */
    public Slice<AssignmentSummary> rows(
            Actor actor, FigureFilter filter, FigureFilter.Which which, int page, int size) {
        AssignmentReads.Condition condition = FigureReads.rows(filter, which, now());
        if (!isKept(actor, filter)) {
            return lists.list(actor.scope(), condition, page, size);
        }
        Found found = find(filter, which, page, size);
        List<AssignmentSummary> rows = new ArrayList<>();
        found.stretches()
                .forEach(part -> rows.addAll(
                        lists.page(actor.scope(), condition, part.duty().duty(), part.skipped(), size - rows.size())));
        return new Slice<>(rows, page, size, which.of(found.total()));
    }

    /** The lines of {@link #rows} and the figures that they are a part of. */
    public CountedRows counted(Actor actor, FigureFilter filter, FigureFilter.Which which, int page, int size) {
        AssignmentReads.Condition condition = FigureReads.rows(filter, which, now());
        if (!isKept(actor, filter)) {
            return new CountedRows(
                    lists.list(actor.scope(), condition, page, size).map(AssignmentLine::of),
                    reads.total(actor.scope(), filter, now()));
        }
        Found found = find(filter, which, page, size);
        List<AssignmentLine> rows = lines.page(condition, found.stretches(), size);
        return new CountedRows(new Slice<>(rows, page, size, which.of(found.total())), found.total());
    }

    private boolean isKept(Actor actor, FigureFilter filter) {
        return TallyReads.covers(actor.scope(), kindInside(actor, filter.place()), filter);
    }

    /** Names of the units that are late, without doubles. */
    public List<String> lateUnits(Actor actor, FigureFilter filter) {
        requireInside(actor, filter.place());
        return reads.names(actor.scope(), filter, FigureFilter.Which.OVERDUE, now());
    }

    /** Where a page lies, and all that its list is a part of. */
    private record Found(List<LineReads.Stretch> stretches, Figures total) {}

    /** The counts say which duties a page lies in; only those are read. */
    private Found find(FigureFilter filter, FigureFilter.Which which, int page, int size) {
        List<LineReads.Stretch> stretches = new ArrayList<>();
        Figures sum = Figures.NONE;
        long before = 0;
        long first = (page - 1L) * size;
        for (DutyFigures duty : tally.duties(filter, now()).stream()
                .sorted(Comparator.comparing(DutyFigures::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(DutyFigures::number))
                .toList()) {
            long after = before + which.of(duty.figures());
            if (after > before && after > first && before < first + size) {
                stretches.add(new LineReads.Stretch(duty, Math.max(0, first - before)));
            }
            before = after;
            sum = sum.plus(duty.figures());
        }
        return new Found(stretches, sum);
    }

    /** All of them for a sheet; it leaves a line in the trail. */
    @Transactional
    public List<AssignmentSummary> export(Actor actor, FigureFilter filter, FigureFilter.Which which) {
        List<AssignmentSummary> rows =
                rows(actor, filter, which, 1, LONGEST_SHEET).rows();
        events.publishEvent(new AssignmentsExported(actor.party(), filter.campaign(), which.name(), rows.size()));
        return rows;
    }

    private UnitKind kindInside(Actor actor, UnitId place) {
        requireInside(actor, place);
        return place.equals(actor.place().id())
                ? actor.place().kind()
                : units.get(place).kind();
    }

    /** @throws NotFound when the place is neither the actor's own nor below it */
    void requireInside(Actor actor, UnitId place) {
        UnitId top = actor.place().id();
        if (!place.equals(top)
                && units.ancestors(place).stream().noneMatch(unit -> unit.id().equals(top))) {
            throw new NotFound("figures of " + place);
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
