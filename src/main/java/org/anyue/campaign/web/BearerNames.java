package org.anyue.campaign.web;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.Quota;
import org.anyue.campaign.Selector;
import org.anyue.organization.UnitId;
import org.jspecify.annotations.Nullable;

/** Whom a duty falls on, in words. */
final class BearerNames {

    private BearerNames() {}

    /**
     * One line; named units as their number. Empty while nobody is settled.
     *
     * @param ofDepartment as {@link org.anyue.campaign.CampaignSummary#ofDepartment()}
     */
    static String brief(DutyScope scope, boolean ofDepartment) {
        return scope.selectors().stream()
                .map(selector -> selector == Selector.NAMED
                        ? selector.label(ofDepartment) + " " + scope.units().size() + " 家"
                        : selector.label(ofDepartment))
                .collect(joining("、"));
    }

    /**
     * One entry per selector, with the names behind it.
     *
     * @param sectors names by code
     * @param units names by id
     */
    static List<String> full(
            DutyScope scope, boolean ofDepartment, Map<String, String> sectors, Map<UnitId, String> units) {
        List<String> lines = new ArrayList<>();
        for (Selector selector : scope.selectors()) {
            String names = switch (selector) {
                case SECTOR_ENTERPRISES ->
                    scope.sectors().stream()
                            .map(code -> sectors.getOrDefault(code, code))
                            .collect(joining("、"));
                case NAMED ->
                    scope.units().stream()
                            .map(id -> units.getOrDefault(id, id.toString()))
                            .sorted()
                            .collect(joining("、"));
                default -> "";
            };
            lines.add(names.isEmpty() ? selector.label(ofDepartment) : selector.label(ofDepartment) + "：" + names);
        }
        return lines;
    }

    static String quota(@Nullable Quota quota) {
        return quota == null ? "" : quota.text();
    }
}
