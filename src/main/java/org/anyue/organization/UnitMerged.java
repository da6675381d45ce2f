package org.anyue.organization;

import java.time.LocalDate;
import java.util.List;
import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * A unit ended because another one of its kind took over. What is due after that day is not expected of it any more.
 *
 * @param moved units that hung in it and hang in its successor now, each with everything below it
 */
public record UnitMerged(Party by, UnitId unit, UnitId into, List<UnitId> moved, LocalDate on) implements Auditable {

    public UnitMerged {
        moved = List.copyOf(moved);
    }

    @Override
    public String action() {
        return "organization.unit-merged";
    }

    @Override
    public String objectType() {
        return "OrgUnit";
    }

    @Override
    public String objectId() {
        return unit.toString();
    }

    @Override
    public String after() {
        return on + " " + into + " " + moved;
    }
}
