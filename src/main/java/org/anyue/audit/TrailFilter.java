package org.anyue.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which records to list; what is empty does not narrow.
 *
 * @param action beginning of an action code, so that {@code assignment.} finds all of a module
 * @param object id of an object
 * @param actor id of an account, or the exact name it acted under
 * @param unit id of the unit acted for
 * @param address whole network address from which it was done
 * @param from first day in Beijing time
 * @param until last day, included
 */
public record TrailFilter(
        String action,
        String object,
        String actor,
        String unit,
        String address,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public static final TrailFilter ALL = new TrailFilter("", "", "", "", "", null, null);
}
