package org.anyue.organization;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** Supervision teams were given the places they look after. */
public record TeamAreasAssigned(Party by, UnitId place, String areas) implements Auditable {

    @Override
    public String action() {
        return "organization.team-areas-assigned";
    }

    @Override
    public String objectType() {
        return "OrgUnit";
    }

    @Override
    public String objectId() {
        return place.toString();
    }

    @Override
    public String after() {
        return areas;
    }
}
