package org.anyue.identity;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** The trial is over; from now on every rule holds. */
public record FormalBegun(Party by) implements Auditable {

    @Override
    public String action() {
        return "identity.formal-begun";
    }

    @Override
    public String objectType() {
        return "Installation";
    }

    @Override
    public String objectId() {
        return "";
    }

    @Override
    public String before() {
        return InstallationMode.TRIAL.name();
    }

    @Override
    public String after() {
        return InstallationMode.FORMAL.name();
    }
}
