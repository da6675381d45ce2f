package org.anyue.planimport.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitSummary;
import org.anyue.planimport.SupervisionGroups.Standing;
import org.anyue.planimport.binding.GroupPlan;
import org.anyue.ui.FormErrors;

/**
 * @param base address of the campaign
 * @param said what the plan says about the number of groups, empty when it says nothing
 * @param duties that can be bound to the groups
 */
public record SupervisionGroupPage(
        String base,
        String title,
        String said,
        List<Row> rows,
        List<Area> areas,
        List<DutyLine> duties,
        FormErrors errors) {

    private static final String DIGITS = "零一二三四五六七八九";

    /** @param areas ids of the ticked ones */
    public record Row(int index, String name, Set<String> areas, boolean reserve) {}

    public record Area(String id, String name) {}

    public record DutyLine(int number, String what) {}

    static int rows(Standing standing) {
        int known = standing.teams().isEmpty()
                ? standing.areas().size()
                : standing.teams().size();
        return standing.wanted().orElse(known);
    }

    /**
     * Teams that exist keep their areas; areas that nobody has yet are dealt out in order. What is left over without an
     * area is for a person to decide.
     */
    static GroupPlan proposed(Standing standing, int rows) {
        List<Map.Entry<UnitSummary, Set<UnitId>>> teams =
                List.copyOf(standing.teams().entrySet());
        Set<UnitId> taken = new HashSet<>();
        standing.teams().values().forEach(taken::addAll);
        List<UnitId> free = new ArrayList<>(standing.areas().stream()
                .map(UnitSummary::id)
                .filter(area -> !taken.contains(area))
                .toList());
        List<GroupPlan.Group> groups = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            Set<UnitId> areas = i < teams.size() ? teams.get(i).getValue() : Set.of();
            if (areas.isEmpty() && !free.isEmpty()) {
                areas = Set.of(free.removeFirst());
            }
            String name = i < teams.size() ? teams.get(i).getKey().name() : "第" + ordinal(i + 1) + "督导组";
            groups.add(new GroupPlan.Group(name, areas, false));
        }
        return new GroupPlan(groups);
    }

    /** 十二 for 12; up to 99. */
    private static String ordinal(int number) {
        String tens = number < 10 ? "" : number < 20 ? "十" : DIGITS.charAt(number / 10) + "十";
        return tens + (number % 10 == 0 ? "" : DIGITS.charAt(number % 10));
    }

    static SupervisionGroupPage of(String base, String title, Standing standing, GroupPlan plan, FormErrors errors) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < plan.groups().size(); i++) {
            GroupPlan.Group group = plan.groups().get(i);
            Set<String> areas = new HashSet<>();
            group.areas().forEach(area -> areas.add(area.toString()));
            rows.add(new Row(i, group.name(), areas, group.reserve()));
        }
        return new SupervisionGroupPage(
                base,
                title,
                standing.wanted().isPresent()
                        ? "方案写明 %d 个组，要覆盖 %d 个片区"
                                .formatted(
                                        standing.wanted().getAsInt(),
                                        standing.areas().size())
                        : "方案没有写明组数，要覆盖 %d 个片区".formatted(standing.areas().size()),
                rows,
                standing.areas().stream()
                        .map(area -> new Area(area.id().toString(), area.name()))
                        .toList(),
                standing.duties().entrySet().stream()
                        .map(duty -> new DutyLine(
                                duty.getKey(), duty.getValue().terms().what()))
                        .toList(),
                errors);
    }
}
