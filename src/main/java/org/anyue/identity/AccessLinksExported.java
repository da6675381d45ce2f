package org.anyue.identity;

import java.util.UUID;
import org.anyue.shared.Auditable;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;

/** The list of access links left the house as a sheet; it holds no link. */
record AccessLinksExported(Party by, UUID place, int rows) implements Auditable {

    @Override
    public String action() {
        return "identity.access-links-exported";
    }

    @Override
    public String objectType() {
        return "OrgUnit";
    }

    @Override
    public String objectId() {
        return Ids.toText(place);
    }

    @Override
    public String after() {
        return String.valueOf(rows);
    }
}
