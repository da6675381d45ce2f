package org.anyue.identity;

import java.util.UUID;
import org.anyue.shared.Party;

/** Somebody entered by an access link; the name in it goes into the sealed row of the trail only. */
record AccessEntered(Party by, UUID link) implements AccessLinkEvent {

    @Override
    public String action() {
        return "identity.access-entered";
    }
}
