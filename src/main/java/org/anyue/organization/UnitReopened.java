package org.anyue.organization;

import java.time.LocalDate;
import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** A unit that had ended is open again. */
public record UnitReopened(Party by, UnitId unit, LocalDate on) implements Auditable {

    @Override
    public String action() {
        return "organization.unit-reopened";
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
        return on.toString();
    }
}
