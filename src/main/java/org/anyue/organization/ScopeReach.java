package org.anyue.organization;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a post lets somebody see, in words and in numbers (数据权限): the same condition that every page goes by. */
@Component
public class ScopeReach {

    private final UnitQueries units;
    private final UnitReads reads;

    ScopeReach(UnitQueries units, UnitReads reads) {
        this.units = units;
        this.reads = reads;
    }

    /** @param units how many open units are seen, 0 for no business data */
    public record Reach(String words, long units) {}

    public Reach of(Role role, UnitId unitId) {
        UnitSummary unit = units.get(unitId);
        UnitSummary place = unit.kind().isPlace() ? unit : units.get(units.superiorPlace(unitId));
        Actor actor = new Actor(
                new UUID(0, 0),
                "",
                role,
                unitId,
                unit.name(),
                unit.kind(),
                new Actor.Place(place.id(), place.name(), place.kind()),
                0);
        if (role.isAdministrator()) {
            return new Reach("看不到业务数据；" + place.name() + "的单位和人员名录可以看到", 0);
        }
        Map<UnitKind, Long> found = reads.countByKind(actor.scope());
        long all = found.values().stream().mapToLong(Long::longValue).sum();
        return new Reach(
                switch (role) {
                    case OFFICE_LEAD, OFFICE_CLERK -> "能看到" + place.name() + "全部：" + words(found);
                    case OVERSIGHT -> "能看到（不能改）" + place.name() + "全部：" + words(found);
                    case DEPARTMENT_OFFICER -> sectors(unit, place, found);
                    default -> "只能看到" + unit.name() + "自己的";
                },
                all);
    }

    private String sectors(UnitSummary unit, UnitSummary place, Map<UnitKind, Long> found) {
        String sectors = units.sectorsOf(unit.id()).stream().map(Sector::name).collect(Collectors.joining("、"));
        if (sectors.isEmpty()) {
            return "没有登记监管的行业领域，只能看到" + unit.name() + "自己的";
        }
        return "能看到" + place.name() + "范围内" + sectors + "行业：" + words(found);
    }

    /** For instance 11 个县(市、区)、112 个乡镇(街道). */
    private static String words(Map<UnitKind, Long> found) {
        if (found.isEmpty()) {
            return "还没有单位";
        }
        return new EnumMap<>(found)
                .entrySet().stream()
                        .map(entry -> entry.getValue() + " 个" + entry.getKey().label())
                        .collect(Collectors.joining("、"));
    }
}
