package org.anyue.identity;

import java.util.UUID;
import org.anyue.shared.Party;

/**
 * A code to an access link was made.
 *
 * @param by the system for a short message, else the person of the office who reads it out
 */
record AccessCodeMade(Party by, UUID link, boolean readOut) implements AccessLinkEvent {

    @Override
    public String action() {
        return readOut ? "identity.access-code-read-out" : "identity.access-code-sent";
    }
}
