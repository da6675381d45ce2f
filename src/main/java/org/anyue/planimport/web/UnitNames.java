package org.anyue.planimport.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.anyue.campaign.CampaignSummary;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.planimport.CompiledPlan;
import org.anyue.planimport.PlanReview;

/** Names to pick from where a bearer is typed. */
final class UnitNames {

    private UnitNames() {}

    /** Departments and areas of the place, or the departments of the line; enterprises are too many to offer. */
    static List<String> of(UnitQueries units, CampaignSummary campaign) {
        UnitId place = campaign.owner();
        return Stream.of(
                        departments(units, campaign),
                        units.inside(place, UnitKind.COUNTY),
                        units.inside(place, UnitKind.TOWNSHIP))
                .flatMap(List::stream)
                .filter(unit -> !unit.id().equals(place))
                .map(UnitSummary::name)
                .distinct()
                .toList();
    }

    static List<UnitSummary> departments(UnitQueries units, CampaignSummary campaign) {
        return campaign.ofDepartment()
                ? units.line(campaign.owner()).stream()
                        .filter(unit -> unit.kind() == UnitKind.DEPARTMENT)
                        .toList()
                : units.departments(campaign.owner());
    }

    /** The bearers as the plan writes them, then those. */
    static List<String> written(UnitQueries units, PlanReview review) {
        Set<String> names = new LinkedHashSet<>();
        for (CompiledPlan.Duty duty : review.plan().duties()) {
            names.addAll(duty.lead());
            names.addAll(duty.support());
        }
        names.addAll(of(units, review.campaign()));
        return List.copyOf(names);
    }
}
