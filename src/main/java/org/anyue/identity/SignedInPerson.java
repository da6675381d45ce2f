package org.anyue.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a request.
 *
 * @param postId the post acted for
 * @param duty whether nothing but a change of password is open
 * @param aside null where nobody has looked
 */
public record SignedInPerson(
        Actor actor,
        UUID postId,
        PasswordDuty duty,
        Session session,
        @Nullable Aside aside) {

    /** How long a proof of who one is holds for something weighty. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    /** @param provedAt when the person last proved who they are */
    public record Session(UUID id, Instant lastSeenAt, Instant provedAt) {}

    /**
     * What the frame of every page asks, read along with the session.
     *
     * @param otherPosts whether there is a post to change to
     */
    public record Aside(boolean otherPosts, boolean trial) {}

    public SignedInPerson(Actor actor, UUID postId, PasswordDuty duty, Session session) {
        this(actor, postId, duty, session, null);
    }

    public boolean mustChangePassword() {
        return duty != PasswordDuty.NONE;
    }

    /** Whether they have proved lately who they are. */
    boolean hasProved(Instant now) {
        return now.isBefore(session.provedAt().plus(FRESH));
    }

    public AccountId account() {
        return new AccountId(actor.accountId());
    }
}
