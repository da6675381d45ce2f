package org.anyue.identity;

import java.time.Instant;
import org.anyue.organization.Role;

/**
 * One of the four posts with which an installation begins.
 *
 * @param expiresAt when the present link ends
 * @param holder name of whoever has taken it, empty while it waits
 */
public record FoundingPost(Role role, Instant expiresAt, String holder) {

    public boolean isTaken() {
        return !holder.isEmpty();
    }
}
