package org.anyue.draw;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Objects among which a spot check is drawn: the register of a place, for example. */
public interface CheckPopulation extends EntryReplay {

    @Override
    default DrawKind kind() {
        return DrawKind.SPOTCHECK;
    }

    /** How many stand in the register by stratum, counted there and not from {@link #replay}. */
    SortedMap<String, Integer> counts(String pool);

    /** The object around the place that is called so, or has this code. */
    Optional<String> subjectKey(String pool, String nameOrCode);

    /** What objects are called now; one that is not known any more is left out. */
    Map<String, String> names(Collection<String> subjectKeys);
}
