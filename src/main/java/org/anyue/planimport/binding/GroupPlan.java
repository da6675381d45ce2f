package org.anyue.planimport.binding;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitSummary;
import org.anyue.planimport.PlanImportRefusal;
import org.anyue.shared.Refusal;

/** The groups of a plan as somebody typed them. Each area has a group, each group an area unless it is in reserve. */
public record GroupPlan(List<Group> groups) {

    public GroupPlan {
        groups = List.copyOf(groups);
    }

    /** @param reserve looks after no fixed area */
    public record Group(String name, Set<UnitId> areas, boolean reserve) {

        public Group {
            name = name.strip();
            areas = Set.copyOf(areas);
        }
    }

    /** @throws Refusal with the first thing that does not fit */
    public void require(Collection<UnitSummary> areas) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            if (group.name().isEmpty()) {
                throw new Refusal(PlanImportRefusal.GROUP_NAME_MISSING, i + 1);
            }
            if (!names.add(group.name())) {
                throw new Refusal(PlanImportRefusal.GROUP_TWICE, group.name());
            }
            if (group.areas().isEmpty() && !group.reserve()) {
                throw new Refusal(PlanImportRefusal.GROUP_WITHOUT_AREA, group.name());
            }
        }
        String uncovered = areas.stream()
                .filter(area -> groups.stream().noneMatch(group -> group.areas().contains(area.id())))
                .map(UnitSummary::name)
                .collect(Collectors.joining("、"));
        if (!uncovered.isEmpty()) {
            throw new Refusal(PlanImportRefusal.AREA_WITHOUT_GROUP, uncovered);
        }
    }
}
