package org.anyue.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit as the directory lists it.
 *
 * @param place name of the unit above, empty for the root
 * @param sectors names, in the order of lists
 * @param creditCode empty for none
 * @param closedOn null while it is open
 */
public record UnitLine(
        UnitSummary unit,
        String place,
        String sectors,
        String creditCode,
        boolean hasLiaison,
        @Nullable LocalDate closedOn) {}
