package org.anyue.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about one unit.
 *
 * @param creditCode unified social credit code, empty for none
 * @param closedOn null while the unit is open
 * @param successor the unit that it was merged into
 * @param version to be handed back with a change
 */
public record UnitDetails(
        UnitSummary unit,
        List<Sector> sectors,
        String creditCode,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable UnitId successor,
        int version) {

    UnitDetails withSectors(List<Sector> known) {
        return new UnitDetails(unit, known, creditCode, openedOn, closedOn, successor, version);
    }
}
