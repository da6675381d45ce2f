package org.anyue.draw;

import static org.anyue.draw.DrawState.COMMITTED;
import static org.anyue.draw.DrawState.DRAFT;
import static org.anyue.draw.DrawState.DRAWN;
import static org.anyue.draw.DrawState.PUBLISHED;
import static org.anyue.draw.DrawState.STAMPED;
import static org.anyue.draw.DrawState.VOID;

import java.util.Map;
import org.anyue.shared.Refusal;

/** Allowed moves. There is no way back, and none that draws twice. */
final class DrawTransitions {

    private static final Map<DrawVerb, Map<DrawState, DrawState>> MOVES = Map.ofEntries(
            Map.entry(DrawVerb.EDIT, Map.of(DRAFT, DRAFT)),
            Map.entry(DrawVerb.DISCARD, Map.of(DRAFT, DRAFT)),
            Map.entry(DrawVerb.PUBLISH, Map.of(DRAFT, PUBLISHED)),
            Map.entry(DrawVerb.ENTER, Map.of(PUBLISHED, PUBLISHED)),
            Map.entry(DrawVerb.COMMIT, Map.of(PUBLISHED, COMMITTED)),
            Map.entry(DrawVerb.STAMP, Map.of(COMMITTED, STAMPED)),
            Map.entry(DrawVerb.DRAW, Map.of(STAMPED, DRAWN)),
            Map.entry(DrawVerb.NAME_INSPECTORS, Map.of(DRAFT, DRAFT, PUBLISHED, PUBLISHED)),
            Map.entry(DrawVerb.SUBSTITUTE, Map.of(DRAWN, DRAWN)),
            Map.entry(DrawVerb.DISCLOSE, Map.of(DRAWN, DRAWN)),
            Map.entry(DrawVerb.CLAIM, Map.of(DRAWN, DRAWN)),
            Map.entry(DrawVerb.FORFEIT, Map.of(DRAWN, DRAWN)),
            Map.entry(DrawVerb.PURGE, Map.of(DRAWN, DRAWN, VOID, VOID)),
            Map.entry(DrawVerb.VOID, Map.of(PUBLISHED, VOID, COMMITTED, VOID, STAMPED, VOID)));

    private DrawTransitions() {}

    static boolean allows(DrawState state, DrawVerb verb) {
        return MOVES.getOrDefault(verb, Map.of()).containsKey(state);
    }

    static DrawState next(DrawState state, DrawVerb verb) {
        DrawState next = MOVES.getOrDefault(verb, Map.of()).get(state);
        if (next == null) {
            throw new Refusal(why(state, verb));
        }
        return next;
    }

    private static DrawRefusal why(DrawState state, DrawVerb verb) {
        if (state == VOID) {
            return DrawRefusal.VOIDED;
        }
        return switch (verb) {
            case EDIT, DISCARD, PUBLISH -> DrawRefusal.RULES_FIXED;
            case ENTER -> state == DRAFT ? DrawRefusal.NOT_PUBLISHED : DrawRefusal.ENTRIES_CLOSED;
            case COMMIT -> state == DRAFT ? DrawRefusal.NOT_PUBLISHED : DrawRefusal.COMMITTED_ALREADY;
            case STAMP -> state.isBound() ? DrawRefusal.STAMPED_ALREADY : DrawRefusal.NOT_COMMITTED;
            case DRAW -> undrawable(state);
            case NAME_INSPECTORS -> DrawRefusal.COMMITTED_ALREADY;
            case CLAIM, FORFEIT, PURGE, SUBSTITUTE, DISCLOSE -> DrawRefusal.NOT_DRAWN;
            case VOID -> state == DRAFT ? DrawRefusal.NOT_PUBLISHED : DrawRefusal.DRAWN_ALREADY;
        };
    }

    private static DrawRefusal undrawable(DrawState state) {
        return switch (state) {
            case COMMITTED -> DrawRefusal.NOT_STAMPED;
            case DRAWN -> DrawRefusal.DRAWN_ALREADY;
            default -> DrawRefusal.NOT_COMMITTED;
        };
    }
}
