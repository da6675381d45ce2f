package org.anyue.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit with everything that its row in a sheet says.
 *
 * @param sectors in the order of lists
 * @param creditCode empty for none
 * @param liaison null when nobody is named
 * @param open false once it was closed
 */
record KnownUnit(
        UnitSummary unit,
        int version,
        boolean open,
        List<Sector> sectors,
        String creditCode,
        @Nullable Liaison liaison) {

    KnownUnit {
        sectors = List.copyOf(sectors);
    }

    UnitId id() {
        return unit.id();
    }
}
