package org.anyue.identity;

import java.util.UUID;
import org.anyue.organization.Role;
import org.anyue.shared.Auditable;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;

/** A new link to a post was made; the former one is dead. */
public record InvitationRenewed(Party by, UUID invitation, Role role) implements Auditable {

    @Override
    public String action() {
        return "identity.invitation-renewed";
    }

    @Override
    public String objectType() {
        return "Invitation";
    }

    @Override
    public String objectId() {
        return Ids.toText(invitation);
    }

    @Override
    public String after() {
        return role.name();
    }
}
