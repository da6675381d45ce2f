package org.anyue.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about one unit.
 *
 * @param closedOn null while the unit is open
 * @param version to be handed back with a change
 */
public record UnitDetails(
        UnitSummary unit,
        List<Sector> sectors,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        int version) {}
