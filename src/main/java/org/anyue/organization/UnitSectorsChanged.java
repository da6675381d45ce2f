package org.anyue.organization;

import java.time.LocalDate;
import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** A unit regulates or operates in other sectors; before and after are their codes. */
public record UnitSectorsChanged(Party by, UnitId unit, String before, String after, LocalDate on)
        implements Auditable {

    @Override
    public String action() {
        return "organization.unit-sectors-changed";
    }

    @Override
    public String objectType() {
        return "OrgUnit";
    }

    @Override
    public String objectId() {
        return unit.toString();
    }
}
