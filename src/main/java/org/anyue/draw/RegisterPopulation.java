package org.anyue.draw;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
import org.anyue.shared.NotFound;
import org.anyue.worktime.BusinessTime;
import org.springframework.stereotype.Component;

/**
 * The enterprises in the register of a place, all of them or those of one sector. Their stratum is the part of the place
 * that they lie in, so that each county can be given its own share.
 */
@Component
class RegisterPopulation implements CheckPopulation {

    private static final String ALL = "all";
    private static final String CODE = "uscc:";
    private static final String UNIT = "unit:";

    private final UnitQueries units;
    private final Clock clock;

    RegisterPopulation(UnitQueries units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** A reference taken apart. */
    private record Register(UnitSummary place, Set<String> sectors) {}

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
        add(pools, place, ALL, "全部生产经营单位");
        for (Sector sector : units.sectors()) {
            add(pools, place, sector.code(), sector.name());
        }
        return pools;
    }

    private void add(List<Pool> pools, UnitSummary place, String sector, String name) {
        Set<String> sectors = sector.equals(ALL) ? Set.of() : Set.of(sector);
        if (units.enterprises(place.id(), sectors).isEmpty()) {
            return;
        }
        LocalDate day = BusinessTime.today(clock).plusDays(1);
        Instant opens = BusinessTime.at(day, LocalTime.of(9, 0));
        Instant closes = BusinessTime.at(day, LocalTime.of(18, 0));
        pools.add(new Pool(
                place.id() + ":" + sector, place.shortName() + name, place.id(), opens, closes, strata(place)));
    }

    private List<Stratum> strata(UnitSummary place) {
        List<Stratum> strata = areas(place).stream()
                .map(area -> new Stratum(code(area), area.shortName()))
                .collect(Collectors.toCollection(ArrayList::new));
        strata.add(new Stratum(code(place), place.shortName() + "直管"));
        return strata;
    }

    private List<UnitSummary> areas(UnitSummary place) {
        return switch (place.kind()) {
            case CITY -> units.inside(place.id(), UnitKind.COUNTY);
            case COUNTY -> units.inside(place.id(), UnitKind.TOWNSHIP);
            case PROVINCE -> units.inside(place.id(), UnitKind.CITY);
            default -> List.of();
        };
    }

    /** Codes of townships and of zones without one are made to fit the list. */
    private static String code(UnitSummary place) {
        String code = place.code();
        return code == null || code.isEmpty()
                ? "U" + place.id().toString().substring(0, 12).toUpperCase(Locale.ROOT)
                : code;
    }

    private Register register(String pool) {
        String[] parts = pool.split(":", 2);
        if (parts.length < 2) {
            throw new NotFound("register " + pool);
        }
        return new Register(units.get(UnitId.of(parts[0])), parts[1].equals(ALL) ? Set.of() : Set.of(parts[1]));
    }

    private List<UnitSummary> objects(Register register) {
        return units.enterprises(register.place().id(), register.sectors());
    }

    @Override
    public String ruleText(String pool) {
        Register register = register(pool);
        String sectors = units.sectors().stream()
                .filter(one -> register.sectors().contains(one.code()))
                .map(Sector::name)
                .collect(Collectors.joining("、"));
        return "检查对象是封存名单当时" + register.place().name() + "检查对象名录库中在册的"
                + (sectors.isEmpty() ? "全部生产经营单位" : sectors + "行业的生产经营单位") + "，每户一条、机会相同，任何人不能增减。\n"
                + "检查人员从封存前报备的名单中随机派出，与检查对象有利害关系的事先回避。";
    }

    @Override
    public Replay replay(String pool) {
        Register register = register(pool);
        Map<UnitId, String> areas = areaOf(register.place());
        List<UnitSummary> objects = objects(register);
        Map<UnitId, String> codes =
                units.creditCodesOf(objects.stream().map(UnitSummary::id).toList());
        List<Subject> subjects = objects.stream()
                .map(unit -> new Subject(
                        subjectKey(unit, codes), areas.getOrDefault(unit.parentId(), code(register.place())), 1))
                .toList();
        return new Replay(subjects, List.of(), 0);
    }

    /** The part of the place that each place below lies in. */
    private Map<UnitId, String> areaOf(UnitSummary place) {
        Map<UnitId, String> areas = new HashMap<>();
        for (UnitSummary area : areas(place)) {
            for (UnitKind kind : List.of(UnitKind.CITY, UnitKind.COUNTY, UnitKind.TOWNSHIP)) {
                units.inside(area.id(), kind).forEach(below -> areas.put(below.id(), code(area)));
            }
        }
        return areas;
    }

    private static String subjectKey(UnitSummary unit, Map<UnitId, String> codes) {
        String code = codes.get(unit.id());
        return code == null ? UNIT + unit.id() : CODE + code;
    }

    @Override
    public SortedMap<String, Integer> counts(String pool) {
        Register register = register(pool);
        SortedMap<String, Integer> counts = new TreeMap<>();
        int rest = objects(register).size();
        for (UnitSummary area : areas(register.place())) {
            int inside = units.enterprises(area.id(), register.sectors()).size();
            if (inside > 0) {
                counts.put(code(area), inside);
            }
            rest -= inside;
        }
        if (rest > 0) {
            counts.put(code(register.place()), rest);
        }
        return counts;
    }

    @Override
    public Optional<String> subjectKey(String pool, String nameOrCode) {
        UnitSummary place = register(pool).place();
        UnitSummary byCode = units.byCreditCodes(List.of(nameOrCode)).get(nameOrCode);
        Optional<UnitSummary> found = byCode == null ? units.named(place.id(), nameOrCode) : Optional.of(byCode);
        return found.filter(unit -> unit.kind() == UnitKind.ENTERPRISE)
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
