package org.anyue.organization;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * A unit got another liaison officer, or has none any more. Says nothing about the person.
 *
 * @param named false when the officer was taken off
 */
public record LiaisonNamed(Party by, UnitId unit, boolean named) implements Auditable {

    @Override
    public String action() {
        return named ? "organization.liaison-named" : "organization.liaison-removed";
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
