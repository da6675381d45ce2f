package org.anyue.organization;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * The root unit and everything below it came into being.
 *
 * @param units how many units were written
 */
public record CitySetUp(Party by, UnitId root, String code, int units) implements Auditable {

    @Override
    public String action() {
        return "organization.city-set-up";
    }

    @Override
    public String objectType() {
        return "OrgUnit";
    }

    @Override
    public String objectId() {
        return root.toString();
    }

    @Override
    public String after() {
        return code + " " + units;
    }
}
