package org.anyue.draw;

import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a draw with all its documents. */
@Component
class DrawBooks {

    private final DrawReads reads;
    private final TimeStampStore stamps;
    private final VoidStore voids;
    private final Drawings drawings;
    private final CheckBooks checks;
    private final Clock clock;

    DrawBooks(
            DrawReads reads,
            TimeStampStore stamps,
            VoidStore voids,
            Drawings drawings,
            CheckBooks checks,
            Clock clock) {
        this.reads = reads;
        this.stamps = stamps;
        this.voids = voids;
        this.drawings = drawings;
        this.checks = checks;
        this.clock = clock;
    }

    /** As everybody may know it. */
    DrawDetails of(Draw draw) {
        return of(draw, false);
    }

    /** As the office knows it, which sends inspectors to objects by name. */
    DrawDetails named(Draw draw) {
        return of(draw, true);
    }

    private DrawDetails of(Draw draw, boolean named) {
        DrawReads.Outcome outcome = reads.outcome(draw.identity().id());
        DetailsOfDraw details = new DetailsOfDraw(draw, outcome.entropy(), outcome.result());
        List<DrawEvent> events = draw.state() == DrawState.DRAWN
                ? drawings.events(draw.identity().drawId())
                : List.of();
        boolean open = isOpen(draw, outcome);
        return new DrawDetails(
                draw.identity().drawId(),
                draw.kind(),
                draw.draft().title(),
                draw.state(),
                draw.version(),
                draw.identity().owner(),
                draw.draft(),
                details.rules(),
                details.list(),
                stamp(draw),
                details.numbers(),
                details.fallback(),
                draw.kind() == DrawKind.PRIZE ? details.holders(events) : List.of(),
                draw.kind() == DrawKind.SPOTCHECK ? checks.of(draw, outcome, events, named || open) : null,
                open,
                outcome.purged(),
                draw.state() == DrawState.VOID
                        ? voids.find(draw.identity().id())
                                .map(VoidRequest::reason)
                                .orElse("")
                        : "");
    }

    /** Whether everybody may have the list: of prizes once it is bound, of a spot check when the inspections are over. */
    boolean isOpen(Draw draw) {
        return isOpen(draw, reads.outcome(draw.identity().id()));
    }

    private boolean isOpen(Draw draw, DrawReads.Outcome outcome) {
        if (draw.kind() == DrawKind.PRIZE) {
            return draw.state().isBound();
        }
        return draw.state() == DrawState.DRAWN
                && (outcome.disclosed() || clock.instant().isAfter(draw.rules().claimBy()));
    }

    private DrawDetails.@Nullable Stamp stamp(Draw draw) {
        return draw.state().isBound()
                ? stamps.over(HexFormat.of()
                                .formatHex(draw.commitment()
                                        .documentHash(draw.rules().hash())))
                        .map(kept -> new DrawDetails.Stamp(kept.stampedAt(), kept.authority()))
                        .orElse(null)
                : null;
    }
}
