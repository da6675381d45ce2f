package org.anyue.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anyue.organization.Sector;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.springframework.stereotype.Component;

/**
 * Groups the enterprises of a place: by the part of the place that they lie in, or by their line of work. Each stands in
 * one group; whoever works in several sectors belongs to the first of them in the list of sectors.
 */
@Component
class RegisterGroups {

    private static final EntryReplay.Stratum NO_SECTOR = new EntryReplay.Stratum("NONE", "没有登记行业");

    private final UnitQueries units;

    RegisterGroups(UnitQueries units) {
        this.units = units;
    }

    /** Parts of the place: those below it that have a committee of their own, as a rule. */
    List<UnitSummary> areas(UnitSummary place) {
        return switch (place.kind()) {
            case CITY -> units.inside(place.id(), UnitKind.COUNTY);
            case COUNTY -> units.inside(place.id(), UnitKind.TOWNSHIP);
            case PROVINCE -> units.inside(place.id(), UnitKind.CITY);
            default -> List.of();
        };
    }

    List<EntryReplay.Stratum> strata(UnitSummary place, RegisterReference.Grouping grouping) {
        List<EntryReplay.Stratum> strata = new ArrayList<>();
        if (grouping == RegisterReference.Grouping.SECTOR) {
            units.sectors().forEach(one -> strata.add(new EntryReplay.Stratum(one.code(), one.name())));
            strata.add(NO_SECTOR);
        } else {
            areas(place).forEach(area -> strata.add(new EntryReplay.Stratum(code(area), area.shortName())));
            strata.add(new EntryReplay.Stratum(code(place), place.shortName() + "直管"));
        }
        return strata;
    }

    /** Code of the group that each of these enterprises stands in. */
    Map<UnitId, String> of(UnitSummary place, RegisterReference.Grouping grouping, List<UnitSummary> objects) {
        return grouping == RegisterReference.Grouping.SECTOR ? bySector(place, objects) : byArea(place, objects);
    }

    private Map<UnitId, String> bySector(UnitSummary place, List<UnitSummary> objects) {
        Map<UnitId, String> groups = new HashMap<>();
        for (Sector sector : units.sectors()) {
            units.enterprises(place.id(), Set.of(sector.code()))
                    .forEach(unit -> groups.putIfAbsent(unit.id(), sector.code()));
        }
        objects.forEach(unit -> groups.putIfAbsent(unit.id(), NO_SECTOR.code()));
        return groups;
    }

    private Map<UnitId, String> byArea(UnitSummary place, List<UnitSummary> objects) {
        Map<UnitId, String> areas = new HashMap<>();
        for (UnitSummary area : areas(place)) {
            for (UnitKind kind : List.of(UnitKind.CITY, UnitKind.COUNTY, UnitKind.TOWNSHIP)) {
                units.inside(area.id(), kind).forEach(below -> areas.put(below.id(), code(area)));
            }
        }
        Map<UnitId, String> groups = new HashMap<>();
        objects.forEach(unit -> groups.put(unit.id(), areas.getOrDefault(unit.parentId(), code(place))));
        return groups;
    }

    /** How many stand in each group, counted without looking at single enterprises. */
    SortedMap<String, Integer> counts(UnitSummary place, RegisterReference.Grouping grouping, Set<String> sectors) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        int rest = units.enterprises(place.id(), sectors).size();
        if (grouping == RegisterReference.Grouping.SECTOR) {
            rest -= countSectors(place, counts);
        } else {
            for (UnitSummary area : areas(place)) {
                rest -= put(
                        counts,
                        code(area),
                        units.enterprises(area.id(), sectors).size());
            }
        }
        put(counts, grouping == RegisterReference.Grouping.SECTOR ? NO_SECTOR.code() : code(place), rest);
        return counts;
    }

    /** A sector adds those whom none before it had. */
    private int countSectors(UnitSummary place, SortedMap<String, Integer> counts) {
        Set<String> before = new LinkedHashSet<>();
        int known = 0;
        for (Sector sector : units.sectors()) {
            before.add(sector.code());
            int together = units.enterprises(place.id(), before).size();
            put(counts, sector.code(), together - known);
            known = together;
        }
        return known;
    }

    private static int put(SortedMap<String, Integer> counts, String code, int count) {
        if (count > 0) {
            counts.put(code, count);
        }
        return count;
    }

    /** Codes of townships and of zones without one are made to fit the list. */
    static String code(UnitSummary place) {
        String code = place.code();
        return code == null || code.isEmpty()
                ? "U" + place.id().toString().substring(0, 12).toUpperCase(Locale.ROOT)
                : code;
    }
}
