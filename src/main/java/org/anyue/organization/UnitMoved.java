package org.anyue.organization;

import java.time.LocalDate;
import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** A unit, with everything below it, hangs in another place. */
public record UnitMoved(Party by, UnitId unit, UnitId from, UnitId to, LocalDate on) implements Auditable {

    @Override
    public String action() {
        return "organization.unit-moved";
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
    public String before() {
        return from.toString();
    }

    @Override
    public String after() {
        return on + " " + to;
    }
}
