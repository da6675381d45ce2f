package org.anyue.campaign.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.Quota;
import org.anyue.campaign.Selector;
import org.anyue.organization.Sector;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.jspecify.annotations.Nullable;

/** Whom the duties of a campaign fall on, in words. */
final class BearerNames {

    /** A line of a list names as many sectors; of more it names the first two and says how many there are. */
    private static final int NAMED_SECTORS = 3;

    private final boolean ofDepartment;
    private final Map<String, String> sectors;

    /**
     * @param ofDepartment as {@link CampaignSummary#ofDepartment()}
     * @param sectors names by code
     */
    BearerNames(boolean ofDepartment, Map<String, String> sectors) {
        this.ofDepartment = ofDepartment;
        this.sectors = sectors;
    }

    static BearerNames of(CampaignSummary campaign, UnitQueries units) {
        return new BearerNames(
                campaign.ofDepartment(), units.sectors().stream().collect(toMap(Sector::code, Sector::name)));
    }

    /** One line; named units as their number. Empty while nobody is settled. */
    String brief(DutyScope scope) {
        return scope.selectors().stream()
                .map(selector -> switch (selector) {
                    case NAMED ->
                        selector.label(ofDepartment) + " " + scope.units().size() + " 家";
                    case SECTOR_ENTERPRISES -> enterprises(scope);
                    default -> selector.label(ofDepartment);
                })
                .collect(joining("、"));
    }

    private String enterprises(DutyScope scope) {
        int count = scope.sectors().size();
        return count <= NAMED_SECTORS ? sectors(scope, count) + "企业" : sectors(scope, 2) + "等 " + count + " 个行业领域的企业";
    }

    /**
     * One entry per selector, with the names behind it.
     *
     * @param units names by id
     */
    List<String> full(DutyScope scope, Map<UnitId, String> units) {
        List<String> lines = new ArrayList<>();
        for (Selector selector : scope.selectors()) {
            String names = switch (selector) {
                case SECTOR_ENTERPRISES -> sectors(scope, scope.sectors().size());
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

    private String sectors(DutyScope scope, int most) {
        return scope.sectors().stream()
                .limit(most)
                .map(code -> sectors.getOrDefault(code, code))
                .collect(joining("、"));
    }

    static String quota(@Nullable Quota quota) {
        return quota == null ? "" : quota.text();
    }
}
