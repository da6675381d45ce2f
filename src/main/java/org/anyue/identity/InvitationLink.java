package org.anyue.identity;

import java.time.Instant;
import org.anyue.organization.Role;

/**
 * A link to be handed over once; it is shown once and kept nowhere.
 *
 * @param token last part of its address
 */
public record InvitationLink(Role role, String token, Instant until) {

    /** Hides the value from logs. */
    @Override
    public String toString() {
        return "InvitationLink[" + role + "]";
    }
}
