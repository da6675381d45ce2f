package org.anyue.planimport.review;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.Selector;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.planimport.CompiledPlan;
import org.springframework.stereotype.Component;

/** From the bearers of a plan to the units of the directory. What it cannot settle it asks, it never guesses. */
@Component
public class BearerResolver {

    /** What plans call the youth league; the directory has its official short name. */
    private static final Map<String, String> ALIASES = Map.of("团市委", "市团委", "团县委", "县团委", "团区委", "区团委");

    /** The compiled plan knows no selector for them; the campaign does. */
    private static final Pattern NOMINATED = Pattern.compile("(?:各|每个).{1,14}的.{0,8}(?:企业|经营单位)");

    private final UnitQueries units;

    BearerResolver(UnitQueries units) {
        this.units = units;
    }

    /** A scope and what is left to ask about it. */
    public record Resolved(DutyScope scope, List<String> questions) {}

    /**
     * @param lead the bearers as a question names them
     * @param words where the lines of work are named
     */
    public Resolved resolve(Actor actor, CompiledPlan.Scope scope, List<String> lead, List<String> words) {
        Set<Selector> selectors = selectors(scope);
        List<String> questions = new ArrayList<>();
        Set<UnitId> named = new LinkedHashSet<>();
        for (String name : scope.units()) {
            if (NOMINATED.matcher(name).matches()) {
                selectors.add(Selector.NOMINATED_ENTERPRISES);
                questions.add("“%s”按“%s”处理，请确认或另选。".formatted(name, Selector.NOMINATED_ENTERPRISES.label(false)));
                continue;
            }
            Optional<UnitSummary> unit = named(actor.place(), name);
            if (unit.isEmpty()) {
                questions.add("未找到“%s”，请选择单位。".formatted(name));
            } else if (actor.isOfDepartment()
                    && !units.holds(actor.scope(), unit.get().id())) {
                questions.add("“%s”不属于本系统或本行业，部门方案不能向其下达，请改选。".formatted(name));
            } else {
                named.add(unit.get().id());
            }
        }
        if (named.isEmpty()) {
            selectors.remove(Selector.NAMED);
        }
        if (actor.isOfDepartment()) {
            questions.addAll(intoLine(selectors));
        }
        Set<String> sectors = selectors.contains(Selector.SECTOR_ENTERPRISES) ? SectorWords.in(words) : Set.of();
        if (sectors.isEmpty() && selectors.remove(Selector.SECTOR_ENTERPRISES)) {
            questions.add("没有看出“%s”属于哪个行业领域，请选择。".formatted(String.join("、", lead)));
        }
        if (selectors.isEmpty() && questions.isEmpty()) {
            questions.add("原文没有写明由谁承担，请选择。");
        }
        return new Resolved(new DutyScope(selectors, sectors, named), questions);
    }

    /** What the plan of a department asks of places, its counterparts there do. */
    private static List<String> intoLine(Set<Selector> selectors) {
        List<String> questions = new ArrayList<>();
        for (Selector selector : List.copyOf(selectors)) {
            if (!selector.label(true).isEmpty()) {
                continue;
            }
            selectors.remove(selector);
            if (selector == Selector.EVERY_COUNTY) {
                selectors.add(Selector.EVERY_DEPARTMENT);
                questions.add(
                        "“%s”按“%s”处理，请确认或另选。".formatted(selector.label(false), Selector.EVERY_DEPARTMENT.label(true)));
            } else {
                questions.add("部门方案不能直接向“%s”下达，请另选承担单位。".formatted(selector.label(false)));
            }
        }
        return questions;
    }

    /** The unit of a name as plans write it: 市应急局, 焦作市应急管理局, 团市委. */
    public Optional<UnitSummary> named(Actor.Place place, String written) {
        String name = written.strip();
        Stream<String> spellings = Stream.of(name, ALIASES.getOrDefault(name, name), full(place, name));
        return spellings
                .distinct()
                .filter(spelling -> !spelling.isEmpty())
                .flatMap(spelling -> units.named(place.id(), spelling).stream())
                .findFirst();
    }

    /** 市应急管理局 under 焦作市 is 焦作市应急管理局. */
    private static String full(Actor.Place place, String name) {
        String last = place.name().isEmpty()
                ? ""
                : place.name().substring(place.name().length() - 1);
        return !last.isEmpty() && name.startsWith(last) ? place.name() + name.substring(1) : name;
    }

    private static Set<Selector> selectors(CompiledPlan.Scope scope) {
        Set<Selector> selectors = EnumSet.noneOf(Selector.class);
        if (scope.selector() != null) {
            for (String selector : scope.selector().split("\\+")) {
                selectors.add(Selector.valueOf(selector));
            }
        }
        return selectors;
    }
}
