package org.anyue.assignment;

import org.anyue.organization.UnitId;
import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** Somebody made the address of a calendar, or took it away. */
record CalendarChanged(Party by, UnitId unit, boolean subscribed) implements Auditable {

    @Override
    public String action() {
        return subscribed ? "assignment.calendar-subscribed" : "assignment.calendar-stopped";
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
