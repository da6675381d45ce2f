package org.anyue.campaign;

import java.util.Set;
import org.anyue.organization.UnitId;

/**
 * Whom a duty falls on.
 *
 * @param selectors empty while nobody is settled; such a duty cannot be issued
 * @param sectors sector codes of the organization, used by {@link Selector#SECTOR_ENTERPRISES} only
 * @param units used by {@link Selector#NAMED} only
 */
public record DutyScope(Set<Selector> selectors, Set<String> sectors, Set<UnitId> units) {

    public static final DutyScope OPEN = new DutyScope(Set.of(), Set.of(), Set.of());

    public DutyScope {
        selectors = Set.copyOf(selectors);
        sectors = Set.copyOf(sectors);
        units = Set.copyOf(units);
    }

    public static DutyScope of(Selector... selectors) {
        return new DutyScope(Set.of(selectors), Set.of(), Set.of());
    }

    public static DutyScope named(Set<UnitId> units) {
        return new DutyScope(Set.of(Selector.NAMED), Set.of(), units);
    }

    public boolean has(Selector selector) {
        return selectors.contains(selector);
    }
}
