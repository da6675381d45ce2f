package org.anyue.planimport.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.Selector;
import org.anyue.organization.Sector;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;

/** Whom a duty falls on, in words and numbers. Made for one page: each number is asked once. */
final class BearerLines {

    private final UnitQueries queries;
    private final UnitId place;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, String> sectors;
    private final Map<UnitId, String> names;

    /** @param scopes every scope of the page */
    BearerLines(UnitQueries queries, UnitId place, List<DutyScope> scopes) {
        this.queries = queries;
        this.place = place;
        this.sectors = queries.sectors().stream().collect(Collectors.toMap(Sector::code, Sector::name));
        Set<UnitId> named =
                scopes.stream().flatMap(scope -> scope.units().stream()).collect(Collectors.toSet());
        this.names = queries.byIds(named).stream().collect(Collectors.toMap(UnitSummary::id, UnitSummary::name));
    }

    /** One line for each selector. */
    List<String> lines(DutyScope scope) {
        List<String> lines = new ArrayList<>();
        for (Selector selector : scope.selectors()) {
            lines.add(line(selector, scope));
        }
        return lines;
    }

    /** How many units get the duty, empty for nobody. */
    String units(DutyScope scope) {
        int units = scope.selectors().stream()
                .mapToInt(selector -> count(selector, scope))
                .sum();
        return units == 0 ? "" : units + " 家";
    }

    private String line(Selector selector, DutyScope scope) {
        int count = count(selector, scope);
        return switch (selector) {
            case NAMED ->
                scope.units().stream()
                        .map(unit -> names.getOrDefault(unit, "已撤销的单位"))
                        .sorted()
                        .collect(Collectors.joining("、"));
            case SECTOR_ENTERPRISES ->
                scope.sectors().stream()
                                .map(code -> sectors.getOrDefault(code, code))
                                .collect(Collectors.joining("、"))
                        + "行业的生产经营单位 " + number(count);
            case NOMINATED_ENTERPRISES, OFFICE, PUBLIC -> selector.label();
            default -> selector.label() + " " + number(count);
        };
    }

    private static String number(int count) {
        return count == 0 ? "0 家（名录中暂无）" : count + " 家";
    }

    private int count(Selector selector, DutyScope scope) {
        String key = selector == Selector.SECTOR_ENTERPRISES
                ? selector + String.join(",", new TreeSet<>(scope.sectors()))
                : selector.name();
        return switch (selector) {
            case NAMED -> scope.units().size();
            case OFFICE -> 1;
            case PUBLIC -> 0;
            default -> counts.computeIfAbsent(key, _ -> asked(selector, scope));
        };
    }

    private int asked(Selector selector, DutyScope scope) {
        return switch (selector) {
            case EVERY_COUNTY -> queries.inside(place, UnitKind.COUNTY).size();
            case EVERY_TOWNSHIP -> queries.inside(place, UnitKind.TOWNSHIP).size();
            case EVERY_DEPARTMENT -> queries.departments(place).size();
            case EVERY_ENTERPRISE -> queries.enterprises(place, Set.of()).size();
            case SECTOR_ENTERPRISES ->
                queries.enterprises(place, scope.sectors()).size();
            // Known only when it is issued.
            case NOMINATED_ENTERPRISES, NAMED, OFFICE, PUBLIC -> 0;
        };
    }
}
