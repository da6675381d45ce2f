package org.anyue.organization;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** A unit got another name or short name. */
public record UnitRenamed(Party by, UnitId unit, String before, String after) implements Auditable {

    @Override
    public String action() {
        return "organization.unit-renamed";
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
