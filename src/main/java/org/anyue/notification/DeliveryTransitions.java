package org.anyue.notification;

import static org.anyue.notification.DeliveryState.CLAIMED;
import static org.anyue.notification.DeliveryState.FAILED;
import static org.anyue.notification.DeliveryState.PENDING;
import static org.anyue.notification.DeliveryState.SENT;

import java.util.List;

/** The moves that exist; whatever is not listed is refused. */
final class DeliveryTransitions {

    enum Verb {
        /** Also from a worker that has not come back in time. */
        CLAIM,
        CONFIRM,
        POSTPONE,
        GIVE_UP,
        RETRY
    }

    record Move(DeliveryState from, Verb verb, DeliveryState to) {}

    static final List<Move> ALL = List.of(
            new Move(PENDING, Verb.CLAIM, CLAIMED),
            new Move(CLAIMED, Verb.CLAIM, CLAIMED),
            new Move(CLAIMED, Verb.CONFIRM, SENT),
            new Move(CLAIMED, Verb.POSTPONE, PENDING),
            new Move(CLAIMED, Verb.GIVE_UP, FAILED),
            new Move(FAILED, Verb.RETRY, PENDING));

    private DeliveryTransitions() {}

    static boolean allows(DeliveryState from, Verb verb) {
        return ALL.stream().anyMatch(move -> move.from() == from && move.verb() == verb);
    }

    /** @throws IllegalStateException when the move does not exist */
    static DeliveryState target(DeliveryState from, Verb verb) {
        return ALL.stream()
                .filter(move -> move.from() == from && move.verb() == verb)
                .findFirst()
                .map(Move::to)
                .orElseThrow(() -> new IllegalStateException(verb + " from " + from));
    }
}
