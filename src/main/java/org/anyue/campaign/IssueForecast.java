package org.anyue.campaign;

import java.util.List;
import org.anyue.organization.UnitKind;

/**
 * What issuing would do.
 *
 * @param units distinct units that get at least one assignment
 * @param assignments duty times unit, over all duties
 */
public record IssueForecast(int units, int assignments, List<ByKind> byKind, List<ByDuty> byDuty) {

    public static final IssueForecast EMPTY = new IssueForecast(0, 0, List.of(), List.of());

    public IssueForecast {
        byKind = List.copyOf(byKind);
        byDuty = List.copyOf(byDuty);
    }

    /** Units of one kind and the assignments they get together. */
    public record ByKind(UnitKind kind, int units, int assignments) {}

    /**
     * Units that one duty falls on and the assignments it makes.
     *
     * @param costs what it takes these units together, dearest first; empty where nobody can tell
     */
    public record ByDuty(DutyId duty, int units, int assignments, List<Cost> costs) {

        public ByDuty {
            costs = List.copyOf(costs);
        }

        public long minutes() {
            return costs.stream().mapToLong(Cost::minutes).sum();
        }
    }

    /**
     * One thing that is asked for.
     *
     * @param minutes of all units together, estimated
     */
    public record Cost(String label, long minutes) {}
}
