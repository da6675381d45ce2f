package org.anyue.planimport.words;

import java.util.Map;
import java.util.Optional;

/** The allowed moves of words and of offers. */
final class WordTransitions {

    private static final Map<WordState, Map<WordVerb, WordState>> WORDS = Map.of(
            WordState.ACTIVE, Map.of(WordVerb.RETIRE, WordState.RETIRED),
            WordState.RETIRED, Map.of(WordVerb.RESTORE, WordState.ACTIVE));

    private static final Map<OfferState, Map<OfferVerb, OfferState>> OFFERS = Map.of(
            OfferState.OFFERED,
                    Map.of(
                            OfferVerb.ACCEPT, OfferState.ACCEPTED,
                            OfferVerb.DISMISS, OfferState.DISMISSED),
            OfferState.ACCEPTED, Map.of(OfferVerb.REOPEN, OfferState.OFFERED),
            OfferState.DISMISSED, Map.of(OfferVerb.REOPEN, OfferState.OFFERED));

    private WordTransitions() {}

    static Optional<WordState> target(WordState from, WordVerb verb) {
        return Optional.ofNullable(WORDS.getOrDefault(from, Map.of()).get(verb));
    }

    static Optional<OfferState> target(OfferState from, OfferVerb verb) {
        return Optional.ofNullable(OFFERS.getOrDefault(from, Map.of()).get(verb));
    }
}
