package org.anyue.quiz;

import static org.anyue.quiz.ContestState.CLOSED;
import static org.anyue.quiz.ContestState.DRAFT;
import static org.anyue.quiz.ContestState.OPEN;
import static org.anyue.quiz.ContestState.PAUSED;
import static org.anyue.quiz.ContestState.PUBLISHED;

import java.util.List;
import java.util.Optional;

/** Allowed moves of a contest, as data. A verb from a state that has no row here is refused. */
final class ContestTransitions {

    enum Verb {
        EDIT,
        OPEN,
        PAUSE,
        RESUME,
        CLOSE,
        PUBLISH
    }

    record Move(ContestState from, Verb verb, ContestState to) {}

    static final List<Move> MOVES = List.of(
            // Rules and questions are frozen when it opens: whoever plays last plays by the same ones.
            new Move(DRAFT, Verb.EDIT, DRAFT),
            new Move(DRAFT, Verb.OPEN, OPEN),
            new Move(OPEN, Verb.PAUSE, PAUSED),
            new Move(PAUSED, Verb.RESUME, OPEN),
            new Move(OPEN, Verb.CLOSE, CLOSED),
            new Move(PAUSED, Verb.CLOSE, CLOSED),
            new Move(CLOSED, Verb.PUBLISH, PUBLISHED));

    private ContestTransitions() {}

    static Optional<ContestState> target(ContestState from, Verb verb) {
        return MOVES.stream()
                .filter(move -> move.from() == from && move.verb() == verb)
                .map(Move::to)
                .findAny();
    }
}
