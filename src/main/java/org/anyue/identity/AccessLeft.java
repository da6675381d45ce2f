package org.anyue.identity;

import java.util.UUID;
import org.anyue.shared.Party;

/** Somebody who came by an access link signed out. */
record AccessLeft(Party by, UUID link) implements AccessLinkEvent {

    @Override
    public String action() {
        return "identity.access-left";
    }
}
