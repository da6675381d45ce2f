package org.anyue.identity;

import java.util.UUID;
import org.anyue.shared.Party;

/** The security administrator ended what somebody had entered by an access link; the link itself still opens. */
record AccessEnded(Party by, UUID link) implements AccessLinkEvent {

    @Override
    public String action() {
        return "identity.access-ended";
    }
}
