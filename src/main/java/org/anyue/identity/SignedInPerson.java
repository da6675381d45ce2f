package org.anyue.identity;

import java.time.Instant;
import java.util.UUID;
import org.anyue.organization.Actor;

/**
 * Who stands behind a request.
 *
 * @param postId the post acted for
 * @param duty whether nothing but a change of password is open
 */
public record SignedInPerson(Actor actor, UUID postId, PasswordDuty duty, Session session) {

    /** @param provedAt when the person last proved who they are */
    public record Session(UUID id, Instant lastSeenAt, Instant provedAt) {}

    public boolean mustChangePassword() {
        return duty != PasswordDuty.NONE;
    }

    public AccountId account() {
        return new AccountId(actor.accountId());
    }
}
