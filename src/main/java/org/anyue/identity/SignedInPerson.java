package org.anyue.identity;

import java.time.Instant;
import java.util.UUID;
import org.anyue.organization.Actor;

/**
 * Who stands behind a request.
 *
 * @param postId the post acted for
 * @param mustChangePassword whether nothing but a change of password is open
 */
public record SignedInPerson(Actor actor, UUID postId, boolean mustChangePassword, Instant lastSeenAt) {

    public AccountId account() {
        return new AccountId(actor.accountId());
    }
}
