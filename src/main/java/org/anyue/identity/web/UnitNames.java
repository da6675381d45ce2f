package org.anyue.identity.web;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;

/** Names of the units on one page, asked for at once. */
record UnitNames(Map<UnitId, String> names) {

    static UnitNames of(UnitQueries units, Stream<UnitId> ids) {
        return new UnitNames(units.byIds(ids.distinct().toList()).stream()
                .collect(Collectors.toMap(UnitSummary::id, UnitSummary::name)));
    }

    String of(UnitId id) {
        return names.getOrDefault(id, "");
    }
}
