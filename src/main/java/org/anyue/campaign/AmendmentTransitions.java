package org.anyue.campaign;

import static org.anyue.campaign.AmendmentState.DISCARDED;
import static org.anyue.campaign.AmendmentState.DRAFT;
import static org.anyue.campaign.AmendmentState.ISSUED;

import java.util.List;
import java.util.Optional;

/** Allowed moves of an amendment, as data. A verb from a state that has no row here is refused. */
final class AmendmentTransitions {

    enum Verb {
        WRITE,
        ISSUE,
        DISCARD
    }

    record Move(AmendmentState from, Verb verb, AmendmentState to) {}

    static final List<Move> MOVES = List.of(
            new Move(DRAFT, Verb.WRITE, DRAFT),
            new Move(DRAFT, Verb.ISSUE, ISSUED),
            new Move(DRAFT, Verb.DISCARD, DISCARDED));

    private AmendmentTransitions() {}

    static Optional<AmendmentState> target(AmendmentState from, Verb verb) {
        return MOVES.stream()
                .filter(move -> move.from() == from && move.verb() == verb)
                .map(Move::to)
                .findAny();
    }
}
