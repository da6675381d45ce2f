package org.anyue.site;

import java.util.Map;
import org.anyue.shared.Refusal;

/** Allowed moves. */
final class ComplaintTransitions {

    private static final Map<ComplaintVerb, Map<ComplaintState, ComplaintState>> MOVES = Map.of(
            ComplaintVerb.SETTLE, Map.of(ComplaintState.RECEIVED, ComplaintState.SETTLED),
            ComplaintVerb.REOPEN, Map.of(ComplaintState.SETTLED, ComplaintState.RECEIVED));

    private ComplaintTransitions() {}

    static boolean allows(ComplaintState state, ComplaintVerb verb) {
        return MOVES.getOrDefault(verb, Map.of()).containsKey(state);
    }

    static ComplaintState next(ComplaintState state, ComplaintVerb verb) {
        ComplaintState next = MOVES.getOrDefault(verb, Map.of()).get(state);
        if (next == null) {
            throw new Refusal(verb == ComplaintVerb.SETTLE ? SiteRefusal.SETTLED_ALREADY : SiteRefusal.NOT_SETTLED);
        }
        return next;
    }
}
