package org.anyue.organization;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * A list of units left the house as a sheet.
 *
 * @param filter what was asked for
 */
public record UnitsExported(Party by, UnitId place, String filter, int rows) implements Auditable {

    @Override
    public String action() {
        return "organization.units-exported";
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
        return rows + " " + filter;
    }
}
