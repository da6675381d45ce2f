package org.anyue.identity;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** The installation was set up: a city is there and four posts wait for their holders. */
public record InstallationSetUp(Party by, InstallationMode mode) implements Auditable {

    @Override
    public String action() {
        return "identity.installation-set-up";
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
    public String after() {
        return mode.name();
    }
}
