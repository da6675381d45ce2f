package org.anyue.campaign;

import static org.anyue.campaign.CampaignState.ARCHIVED;
import static org.anyue.campaign.CampaignState.CLOSED;
import static org.anyue.campaign.CampaignState.DRAFT;
import static org.anyue.campaign.CampaignState.ISSUED;
import static org.anyue.campaign.CampaignState.RUNNING;

import java.util.List;
import java.util.Optional;

/** Allowed moves of a campaign, as data. A verb from a state that has no row here is refused. */
final class CampaignTransitions {

    enum Verb {
        ISSUE,
        START,
        CLOSE,
        ARCHIVE
    }

    record Move(CampaignState from, Verb verb, CampaignState to) {}

    static final List<Move> MOVES = List.of(
            new Move(DRAFT, Verb.ISSUE, ISSUED),
            // Further activities are issued when their open sentences are settled.
            new Move(ISSUED, Verb.ISSUE, ISSUED),
            new Move(RUNNING, Verb.ISSUE, RUNNING),
            new Move(ISSUED, Verb.START, RUNNING),
            // A campaign may be called off before it began.
            new Move(ISSUED, Verb.CLOSE, CLOSED),
            new Move(RUNNING, Verb.CLOSE, CLOSED),
            new Move(CLOSED, Verb.ARCHIVE, ARCHIVED));

    private CampaignTransitions() {}

    static Optional<CampaignState> target(CampaignState from, Verb verb) {
        return MOVES.stream()
                .filter(move -> move.from() == from && move.verb() == verb)
                .map(Move::to)
                .findAny();
    }
}
