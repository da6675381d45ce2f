package org.anyue.planimport.web;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.Selector;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitSummary;
import org.anyue.planimport.PlanImportRefusal;
import org.anyue.planimport.review.BearerResolver;
import org.anyue.shared.Refusal;
import org.springframework.stereotype.Component;

/** From ticked selectors and typed names to bearers. */
@Component
class TypedBearers {

    private final BearerResolver bearers;

    TypedBearers(BearerResolver bearers) {
        this.bearers = bearers;
    }

    /**
     * For an answer that has no form to come back to.
     *
     * @throws Refusal when nobody is named or a name is unknown
     */
    DutyScope read(Actor actor, Typed typed) {
        DutyScope scope = scope(actor, typed);
        if (!typed.errors().isEmpty()) {
            throw new Refusal(PlanImportRefusal.UNIT_UNKNOWN, String.join("”、“", unknown(actor, typed)));
        }
        if (scope.selectors().isEmpty()) {
            throw new Refusal(PlanImportRefusal.NOBODY_CHOSEN);
        }
        return scope;
    }

    private java.util.List<String> unknown(Actor actor, Typed typed) {
        return typed.names("units").stream()
                .filter(name -> bearers.named(actor.place(), name).isEmpty())
                .toList();
    }

    /** Names that were typed mean named units, and lines of work their enterprises, ticked or not. */
    DutyScope scope(Actor actor, Typed typed) {
        Set<Selector> selectors = EnumSet.noneOf(Selector.class);
        for (Selector selector : Selector.values()) {
            if (typed.all("selectors").contains(selector.name())) {
                selectors.add(selector);
            }
        }
        Set<UnitId> units = new HashSet<>();
        for (String name : typed.names("units")) {
            Optional<UnitSummary> unit = bearers.named(actor.place(), name);
            unit.ifPresent(found -> units.add(found.id()));
            if (unit.isEmpty()) {
                typed.wrong("units", PlanImportRefusal.UNIT_UNKNOWN, name);
            }
        }
        typed.all("unit").forEach(id -> units.add(UnitId.of(id)));
        if (!typed.all("sectors").isEmpty()) {
            selectors.add(Selector.SECTOR_ENTERPRISES);
        }
        if (!units.isEmpty()) {
            selectors.add(Selector.NAMED);
        }
        boolean sectors = selectors.contains(Selector.SECTOR_ENTERPRISES);
        return new DutyScope(selectors, sectors ? Set.copyOf(typed.all("sectors")) : Set.of(), units);
    }
}
