package org.anyue.notification;

import static org.anyue.notification.AnnouncementState.OPEN;
import static org.anyue.notification.AnnouncementState.WITHDRAWN;

import java.util.List;
import java.util.Optional;

/** The moves that exist; a withdrawn announcement only rests. */
final class AnnouncementTransitions {

    enum Verb {
        /** By one unit, for itself. */
        SIGN,
        REMIND,
        WITHDRAW
    }

    record Move(AnnouncementState from, Verb verb, AnnouncementState to) {}

    static final List<Move> ALL = List.of(
            new Move(OPEN, Verb.SIGN, OPEN),
            new Move(OPEN, Verb.REMIND, OPEN),
            new Move(OPEN, Verb.WITHDRAW, WITHDRAWN));

    private AnnouncementTransitions() {}

    static Optional<AnnouncementState> target(AnnouncementState from, Verb verb) {
        return ALL.stream()
                .filter(move -> move.from() == from && move.verb() == verb)
                .findFirst()
                .map(Move::to);
    }
}
