package org.anyue.assignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.Selector;
import org.anyue.campaign.SelectorReach;
import org.anyue.organization.Sector;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;

/**
 * Finds the units that duties of one place or department fall on. Made for one issue and thrown away: each selector is asked once,
 * however many duties use it.
 */
final class Bearers {

    private final UnitQueries units;
    private final SelectorReach reach;
    private final Set<UnitId> nominated;
    private final Map<String, List<UnitSummary>> asked = new HashMap<>();
    private final Map<UnitId, UnitSummary> known = new HashMap<>();

    /** @param nominated enterprises that the places below have nominated */
    Bearers(UnitQueries units, UnitId owner, Set<UnitId> nominated) {
        this.units = units;
        this.reach = new SelectorReach(units, owner);
        this.nominated = Set.copyOf(nominated);
        known.put(owner, units.get(owner));
        units.ancestors(owner).forEach(unit -> known.put(unit.id(), unit));
    }

    /** Each unit once, whatever number of selectors match it. */
    Set<UnitSummary> of(DutyScope scope) {
        Set<UnitSummary> found = new LinkedHashSet<>();
        for (Selector selector : Selector.values()) {
            if (scope.has(selector)) {
                found.addAll(asked.computeIfAbsent(key(selector, scope), key -> reach.of(selector, scope, nominated)));
            }
        }
        found.forEach(unit -> known.putIfAbsent(unit.id(), unit));
        return found;
    }

    /** Place in the tree and sectors of units found before. */
    List<BearerRow> rows(Collection<UnitSummary> found) {
        loadAncestors(found);
        Map<UnitId, List<String>> sectors = sectors();
        return found.stream()
                .map(unit -> new BearerRow(
                        unit.id(), unit.kind(), unit.name(), path(unit), sectors.getOrDefault(unit.id(), List.of())))
                .toList();
    }

    private static String key(Selector selector, DutyScope scope) {
        return switch (selector) {
            case SECTOR_ENTERPRISES -> selector + scope.sectors().toString();
            case NAMED -> selector + scope.units().toString();
            default -> selector.name();
        };
    }

    private void loadAncestors(Collection<UnitSummary> found) {
        Set<UnitId> missing = new HashSet<>();
        collectParents(found, missing);
        while (!missing.isEmpty()) {
            List<UnitSummary> parents = units.byIds(missing);
            parents.forEach(unit -> known.put(unit.id(), unit));
            missing.clear();
            collectParents(parents, missing);
        }
    }

    private void collectParents(Collection<UnitSummary> of, Set<UnitId> missing) {
        for (UnitSummary unit : of) {
            UnitId parent = unit.parentId();
            if (parent != null && !known.containsKey(parent)) {
                missing.add(parent);
            }
        }
    }

    private List<UnitId> path(UnitSummary unit) {
        List<UnitId> upwards = new ArrayList<>();
        for (UnitSummary at = unit; at != null; at = at.parentId() == null ? null : known.get(at.parentId())) {
            upwards.add(at.id());
        }
        return upwards.reversed();
    }

    private Map<UnitId, List<String>> sectors() {
        Map<UnitId, List<String>> sectors = new LinkedHashMap<>();
        for (Sector sector : units.sectors()) {
            for (UnitSummary unit : units.enterprises(reach.place(), Set.of(sector.code()))) {
                sectors.computeIfAbsent(unit.id(), key -> new ArrayList<>()).add(sector.code());
            }
        }
        return sectors;
    }
}
