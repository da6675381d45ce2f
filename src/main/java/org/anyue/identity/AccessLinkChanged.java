package org.anyue.identity;

import java.util.Locale;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.anyue.shared.Party;

/** An office changed an access link. */
record AccessLinkChanged(Party by, UUID link, UnitId unit, AccessLinkVerb verb, String before, String after)
        implements AccessLinkEvent {

    @Override
    public String action() {
        return "identity.access-link-" + verb.name().toLowerCase(Locale.ROOT);
    }
}
