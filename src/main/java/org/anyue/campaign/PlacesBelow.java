package org.anyue.campaign;

import java.util.List;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;

/** The places right below one. */
final class PlacesBelow {

    private PlacesBelow() {}

    static List<UnitSummary> of(UnitQueries units, UnitId owner) {
        UnitKind below = units.get(owner).kind() == UnitKind.COUNTY ? UnitKind.TOWNSHIP : UnitKind.COUNTY;
        return units.inside(owner, below).stream()
                .filter(place -> owner.equals(place.parentId()))
                .toList();
    }
}
