package org.anyue.campaign;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toCollection;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.anyue.organization.UnitId;

/**
 * Whom a duty falls on. The sets are kept sorted, so that equal scopes read the same everywhere.
 *
 * @param selectors empty while nobody is settled; such a duty cannot be issued
 * @param sectors sector codes of the organization, used by {@link Selector#SECTOR_ENTERPRISES} only
 * @param units used by {@link Selector#NAMED} only
 */
public record DutyScope(Set<Selector> selectors, Set<String> sectors, Set<UnitId> units) {

    public static final DutyScope OPEN = new DutyScope(Set.of(), Set.of(), Set.of());

    public DutyScope {
        selectors = sorted(selectors, Comparator.naturalOrder());
        sectors = sorted(sectors, Comparator.naturalOrder());
        units = sorted(units, Comparator.comparing(UnitId::toString));
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

    private static <T> Set<T> sorted(Set<T> values, Comparator<? super T> order) {
        return values.stream()
                .sorted(order)
                .collect(collectingAndThen(toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }
}
