package org.anyue.identity;

import java.util.UUID;
import org.anyue.shared.Auditable;
import org.anyue.shared.Ids;

/** Something happened to one access link. Never says the link or a code. */
interface AccessLinkEvent extends Auditable {

    UUID link();

    @Override
    default String objectType() {
        return "AccessLink";
    }

    @Override
    default String objectId() {
        return Ids.toText(link());
    }
}
