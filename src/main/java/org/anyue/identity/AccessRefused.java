package org.anyue.identity;

import java.util.UUID;
import org.anyue.shared.Party;

/** A wrong, late or used code was typed for an access link. */
record AccessRefused(UUID link, IdentityRefusal why) implements AccessLinkEvent {

    @Override
    public Party by() {
        return Party.SYSTEM;
    }

    @Override
    public String action() {
        return "identity.access-refused";
    }

    @Override
    public String result() {
        return why.name();
    }
}
