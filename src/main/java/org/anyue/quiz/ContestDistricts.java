package org.anyue.quiz;

import java.util.List;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.springframework.stereotype.Component;

/** Where people of a place say they are from: its counties, or its townships when it has none. */
@Component
public class ContestDistricts {

    private final UnitQueries units;

    ContestDistricts(UnitQueries units) {
        this.units = units;
    }

    /** In the order of the divisions. */
    public List<UnitSummary> of(UnitId place) {
        List<UnitSummary> counties = units.inside(place, UnitKind.COUNTY).stream()
                .filter(unit -> !unit.id().equals(place))
                .toList();
        return counties.isEmpty() ? units.inside(place, UnitKind.TOWNSHIP) : counties;
    }
}
