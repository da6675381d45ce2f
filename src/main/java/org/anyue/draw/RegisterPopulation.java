package org.anyue.draw;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anyue.organization.Actor;
import org.anyue.organization.Sector;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.worktime.BusinessTime;
import org.springframework.stereotype.Component;

/**
 * What stands in the register of a place: its enterprises, all of them or those of one sector, in groups of which each can
 * be given its own share; or the parts of the place, to which supervision teams are sent.
 */
@Component
class RegisterPopulation implements CheckPopulation {

    private static final String CODE = "uscc:";
    private static final String UNIT = "unit:";

    private final UnitQueries units;
    private final RegisterGroups groups;
    private final Clock clock;

    RegisterPopulation(UnitQueries units, RegisterGroups groups, Clock clock) {
        this.units = units;
        this.groups = groups;
        this.clock = clock;
    }

    /** A reference with the place that it means. */
    private record Register(UnitSummary place, RegisterReference reference) {

        Set<String> sectors() {
            return reference.objects().equals(RegisterReference.ALL) ? Set.of() : Set.of(reference.objects());
        }
    }

    @Override
    public String feature() {
        return "register";
    }

    @Override
    public String label() {
        return "检查对象名录库";
    }

    @Override
    public List<Pool> pools(Actor actor) {
        if (!actor.role().isOffice()) {
            return List.of();
        }
        UnitSummary place = units.get(actor.place().id());
        List<Pool> pools = new ArrayList<>();
        if (!units.enterprises(place.id(), Set.of()).isEmpty()) {
            add(pools, place, RegisterReference.ALL, RegisterReference.Grouping.AREA, "全部生产经营单位");
            add(pools, place, RegisterReference.ALL, RegisterReference.Grouping.SECTOR, "全部生产经营单位，按行业分组");
        }
        for (Sector sector : units.sectors()) {
            if (!units.enterprises(place.id(), Set.of(sector.code())).isEmpty()) {
                add(pools, place, sector.code(), RegisterReference.Grouping.AREA, sector.name());
            }
        }
        if (!groups.areas(place).isEmpty()) {
            add(pools, place, RegisterReference.AREAS, RegisterReference.Grouping.AREA, areasOf(place) + "（派督导人员）");
        }
        return pools;
    }

    private void add(
            List<Pool> pools, UnitSummary place, String objects, RegisterReference.Grouping grouping, String name) {
        LocalDate day = BusinessTime.today(clock).plusDays(1);
        Instant opens = BusinessTime.at(day, LocalTime.of(9, 0));
        Instant closes = BusinessTime.at(day, LocalTime.of(18, 0));
        RegisterReference reference = new RegisterReference(place.id(), objects, grouping);
        List<Stratum> strata = reference.ofAreas() ? List.of() : groups.strata(place, grouping);
        pools.add(new Pool(reference.text(), place.shortName() + name, place.id(), opens, closes, strata));
    }

    private static String areasOf(UnitSummary place) {
        return switch (place.kind()) {
            case PROVINCE -> "各市";
            case CITY -> "各县（市、区）";
            default -> "各乡镇（街道）";
        };
    }

    private Register register(String pool) {
        RegisterReference reference = RegisterReference.parse(pool);
        return new Register(units.get(reference.place()), reference);
    }

    private List<UnitSummary> objects(Register register) {
        return register.reference().ofAreas()
                ? groups.areas(register.place())
                : units.enterprises(register.place().id(), register.sectors());
    }

    @Override
    public String ruleText(String pool) {
        Register register = register(pool);
        if (register.reference().ofAreas()) {
            return "对象是封存名单当时" + register.place().name() + "的" + areasOf(register.place()) + "，每个一条、机会相同。\n"
                    + "督导人员从封存前报备的名单中随机派出，与该地有利害关系的事先回避。";
        }
        String sectors = units.sectors().stream()
                .filter(one -> register.sectors().contains(one.code()))
                .map(Sector::name)
                .collect(Collectors.joining("、"));
        return "检查对象是封存名单当时" + register.place().name() + "检查对象名录库中在册的"
                + (sectors.isEmpty() ? "全部生产经营单位" : sectors + "行业的生产经营单位") + "，每户一条、机会相同，任何人不能增减。\n"
                + (register.reference().grouping() == RegisterReference.Grouping.SECTOR
                        ? "按登记的行业分组，登记了几个行业的归入行业目录中排在最前的一个。\n"
                        : "")
                + "检查人员从封存前报备的名单中随机派出，与检查对象有利害关系的事先回避。";
    }

    @Override
    public Replay replay(String pool) {
        Register register = register(pool);
        List<UnitSummary> objects = objects(register);
        Map<UnitId, String> strata = register.reference().ofAreas()
                ? Map.of()
                : groups.of(register.place(), register.reference().grouping(), objects);
        Map<UnitId, String> codes =
                units.creditCodesOf(objects.stream().map(UnitSummary::id).toList());
        List<Subject> subjects = objects.stream()
                .map(unit -> new Subject(subjectKey(unit, codes), strata.getOrDefault(unit.id(), ""), 1))
                .toList();
        return new Replay(subjects, List.of(), 0);
    }

    private static String subjectKey(UnitSummary unit, Map<UnitId, String> codes) {
        String code = codes.get(unit.id());
        return code == null ? UNIT + unit.id() : CODE + code;
    }

    @Override
    public SortedMap<String, Integer> counts(String pool) {
        Register register = register(pool);
        if (register.reference().ofAreas()) {
            return new TreeMap<>(Map.of("", groups.areas(register.place()).size()));
        }
        return groups.counts(register.place(), register.reference().grouping(), register.sectors());
    }

    @Override
    public Optional<String> subjectKey(String pool, String nameOrCode) {
        Register register = register(pool);
        UnitSummary byCode = units.byCreditCodes(List.of(nameOrCode)).get(nameOrCode);
        Optional<UnitSummary> found =
                byCode == null ? units.named(register.place().id(), nameOrCode) : Optional.of(byCode);
        return found.filter(unit ->
                        register.reference().ofAreas() ? unit.kind().isPlace() : unit.kind() == UnitKind.ENTERPRISE)
                .map(unit -> subjectKey(unit, units.creditCodesOf(List.of(unit.id()))));
    }

    @Override
    public Map<String, String> names(Collection<String> subjectKeys) {
        Map<String, String> names = new HashMap<>();
        List<String> codes = after(CODE, subjectKeys);
        units.byCreditCodes(codes).forEach((code, unit) -> names.put(CODE + code, unit.name()));
        List<UnitId> ids = after(UNIT, subjectKeys).stream().map(UnitId::of).toList();
        units.byIds(ids).forEach(unit -> names.put(UNIT + unit.id(), unit.name()));
        return names;
    }

    private static List<String> after(String prefix, Collection<String> keys) {
        return keys.stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .toList();
    }
}
