package org.anyue.planimport.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.Selector;
import org.anyue.campaign.SelectorReach;
import org.anyue.organization.Sector;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;

/** Whom a duty falls on, in words and numbers. Made for one page: each number is asked once. */
final class BearerLines {

    private final SelectorReach reach;
    private final boolean ofDepartment;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, String> sectors;
    private final Map<UnitId, String> names;

    /** @param scopes every scope of the page */
    BearerLines(UnitQueries queries, CampaignSummary campaign, List<DutyScope> scopes) {
        this.reach = new SelectorReach(queries, campaign.owner());
        this.ofDepartment = campaign.ofDepartment();
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
            case NOMINATED_ENTERPRISES, OFFICE, PUBLIC -> selector.label(ofDepartment);
            default -> selector.label(ofDepartment) + " " + number(count);
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

    /** Nominated ones are known only when it is issued. */
    private int asked(Selector selector, DutyScope scope) {
        return selector == Selector.NOMINATED_ENTERPRISES
                ? 0
                : reach.of(selector, scope, Set.of()).size();
    }
}
