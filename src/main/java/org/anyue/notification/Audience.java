package org.anyue.notification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.NotFound;

/**
 * The units that an announcement is for.
 *
 * @param words who they are, for instance 乡镇(街道)、生产经营单位；武陟县
 */
record Audience(List<UnitSummary> units, Map<UnitId, String> areas, String words) {

    /** @throws NotFound when an area is outside what the actor may see */
    static Audience of(UnitQueries queries, Actor actor, NewAnnouncement wanted) {
        List<UnitId> areas = wanted.areas().isEmpty() ? List.of(actor.place().id()) : List.copyOf(wanted.areas());
        areas.forEach(area -> {
            if (!queries.holds(actor.scope(), area)) {
                throw new NotFound("area " + area);
            }
        });
        Map<UnitId, UnitSummary> found = new LinkedHashMap<>();
        for (UnitKind kind : UnitKind.values()) {
            if (wanted.kinds().contains(kind)) {
                areas.forEach(area -> queries.inside(area, kind).forEach(unit -> found.putIfAbsent(unit.id(), unit)));
            }
        }
        found.remove(actor.place().id());
        found.remove(actor.unitId());
        List<UnitSummary> units = new ArrayList<>(found.values());
        return new Audience(units, parents(queries, units), words(queries, wanted));
    }

    private static Map<UnitId, String> parents(UnitQueries queries, List<UnitSummary> units) {
        Map<UnitId, String> names =
                queries
                        .byIds(units.stream()
                                .map(UnitSummary::parentId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(UnitSummary::id, UnitSummary::shortName));
        Map<UnitId, String> areas = new LinkedHashMap<>();
        units.forEach(unit -> {
            UnitId parent = unit.parentId();
            areas.put(unit.id(), parent == null ? "" : names.getOrDefault(parent, ""));
        });
        return areas;
    }

    private static String words(UnitQueries queries, NewAnnouncement wanted) {
        String kinds = wanted.kinds().stream().sorted().map(UnitKind::label).collect(Collectors.joining("、"));
        String areas = queries.byIds(wanted.areas()).stream()
                .map(UnitSummary::shortName)
                .collect(Collectors.joining("、"));
        return areas.isEmpty() ? kinds : areas + "：" + kinds;
    }
}
