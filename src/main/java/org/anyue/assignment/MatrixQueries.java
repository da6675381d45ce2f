package org.anyue.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.anyue.organization.Actor;
import org.anyue.shared.NotFound;
import org.anyue.shared.Slice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every unit against every duty of a campaign, within the scope of the actor. */
@Component
public class MatrixQueries {

    private static final int LONGEST_SHEET = 5_000;

    private final MatrixReads reads;
    private final FigureQueries figures;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MatrixQueries(MatrixReads reads, FigureQueries figures, Clock clock, ApplicationEventPublisher events) {
        this.reads = reads;
        this.figures = figures;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param duties the columns, with the figures of the whole place and not only of the rows shown
     * @param rows units in the filter, each with everything that it owes
     */
    public record Matrix(List<DutyFigures> duties, Slice<MatrixRow> rows) {}

    /** @throws NotFound when the place is neither the actor's own nor below it */
    @Transactional(readOnly = true)
    public Matrix of(Actor actor, MatrixFilter filter, int page, int size) {
        List<DutyFigures> duties = figures.byDuty(
                actor, FigureFilter.of(filter.campaign(), filter.place()).withDuty(filter.duty()));
        Instant now = clock.instant();
        Slice<MatrixRow> rows = reads.units(actor.scope(), filter, now, page, size);
        reads.fill(rows.rows(), filter, now);
        return new Matrix(duties, rows);
    }

    /** All of it for a sheet; it leaves a line in the trail. */
    @Transactional
    public Matrix export(Actor actor, MatrixFilter filter) {
        Matrix matrix = of(actor, filter, 1, LONGEST_SHEET);
        events.publishEvent(new AssignmentsExported(
                actor.party(),
                filter.campaign(),
                "MATRIX",
                matrix.rows().rows().stream()
                        .mapToInt(row -> row.cells().size())
                        .sum()));
        return matrix;
    }
}
