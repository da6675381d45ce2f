package org.anyue.campaign;

import java.util.List;

/**
 * Whether an activity can be issued.
 *
 * @param waiting duties that no unit has yet
 * @param issued duties that the units have
 * @param openSentences sentences of the plan that nobody has settled
 * @param withoutBearer numbers of waiting duties of which nobody knows whom they fall on
 */
public record ItemReadiness(
        PlanItem item, List<DutyDetails> waiting, int issued, int openSentences, List<Integer> withoutBearer) {

    public ItemReadiness {
        waiting = List.copyOf(waiting);
        withoutBearer = List.copyOf(withoutBearer);
    }

    public boolean isBlocked() {
        return openSentences > 0 || !withoutBearer.isEmpty();
    }

    /** Something waits and nothing stands in its way. */
    public boolean isReady() {
        return !waiting.isEmpty() && !isBlocked();
    }
}
