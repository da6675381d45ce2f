package org.anyue.organization.web;

import java.util.List;
import java.util.stream.Stream;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.ui.Option;

/** Places to choose from, the larger ones first. */
final class PlaceOptions {

    private PlaceOptions() {}

    static List<Option> within(UnitQueries units, UnitId top) {
        return Stream.of(UnitKind.CITY, UnitKind.COUNTY, UnitKind.TOWNSHIP)
                .flatMap(kind -> units.inside(top, kind).stream())
                .map(place -> new Option(place.id().toString(), place.name()))
                .toList();
    }
}
