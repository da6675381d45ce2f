package org.anyue.organization;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** Somebody looked at the name and number of a liaison officer. */
public record LiaisonRead(Party by, UnitId unit) implements Auditable {

    @Override
    public String action() {
        return "organization.liaison-read";
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
