package org.anyue.draw;

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

    DrawBooks(DrawReads reads, TimeStampStore stamps, VoidStore voids, Drawings drawings) {
        this.reads = reads;
        this.stamps = stamps;
        this.voids = voids;
        this.drawings = drawings;
    }

    DrawDetails of(Draw draw) {
        DrawReads.Outcome outcome = reads.outcome(draw.identity().id());
        DetailsOfDraw details = new DetailsOfDraw(draw, outcome.entropy(), outcome.result());
        return new DrawDetails(
                draw.identity().drawId(),
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
                details.holders(
                        draw.state() == DrawState.DRAWN
                                ? drawings.events(draw.identity().drawId())
                                : List.of()),
                outcome.purged(),
                draw.state() == DrawState.VOID
                        ? voids.find(draw.identity().id())
                                .map(VoidRequest::reason)
                                .orElse("")
                        : "");
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
