package org.anyue.planimport.review;

import java.util.Map;
import java.util.Optional;

/** The allowed moves of a sentence. */
final class ReviewTransitions {

    private static final Map<SentenceState, Map<SentenceVerb, SentenceState>> MOVES = Map.of(
            SentenceState.OPEN,
                    Map.of(
                            SentenceVerb.DRAW, SentenceState.COMPILED,
                            SentenceVerb.MERGE, SentenceState.MERGED,
                            SentenceVerb.WAIVE, SentenceState.WAIVED),
            SentenceState.COMPILED, Map.of(SentenceVerb.RELEASE, SentenceState.OPEN),
            SentenceState.MERGED,
                    Map.of(
                            SentenceVerb.REOPEN, SentenceState.OPEN,
                            SentenceVerb.RELEASE, SentenceState.OPEN),
            SentenceState.WAIVED, Map.of(SentenceVerb.REOPEN, SentenceState.OPEN));

    private ReviewTransitions() {}

    static Optional<SentenceState> target(SentenceState from, SentenceVerb verb) {
        return Optional.ofNullable(MOVES.getOrDefault(from, Map.of()).get(verb));
    }
}
