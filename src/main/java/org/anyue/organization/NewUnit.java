package org.anyue.organization;

import java.util.Set;

/**
 * A unit to be added.
 *
 * @param place the open place that it will hang in
 * @param shortName empty for the same as the name
 * @param sectors codes; of an enterprise those it operates in (at least one), of a department those it regulates
 */
public record NewUnit(UnitKind kind, UnitId place, String name, String shortName, Set<String> sectors) {

    public NewUnit {
        name = name.strip();
        shortName = shortName.isBlank() ? name : shortName.strip();
        sectors = Set.copyOf(sectors);
    }
}
