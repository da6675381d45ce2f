package org.anyue.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** A post that waits for its holder: whoever opens the link chooses login name and password alone. */
final class Invitation {

    static final Duration LIFE = Duration.ofHours(24);

    private final UUID id;
    private final UnitId unit;
    private final Role role;
    private final boolean founding;
    private byte[] linkHash;
    private Instant expiresAt;
    private @Nullable AccountId holder;

    Invitation(UUID id, UnitId unit, Role role, boolean founding, byte[] linkHash, Instant expiresAt) {
        this.id = id;
        this.unit = unit;
        this.role = role;
        this.founding = founding;
        this.linkHash = linkHash.clone();
        this.expiresAt = expiresAt;
    }

    Invitation heldBy(@Nullable AccountId account) {
        holder = account;
        return this;
    }

    boolean isOpen(Instant now) {
        return holder == null && now.isBefore(expiresAt);
    }

    /** A new link; the former one is dead. */
    void renew(SessionToken token, Instant now) {
        if (holder != null) {
            throw new Refusal(IdentityRefusal.INVITATION_USED);
        }
        linkHash = token.hash();
        expiresAt = now.plus(LIFE);
    }

    void accept(AccountId account, Instant now) {
        if (!isOpen(now)) {
            throw new Refusal(IdentityRefusal.INVITATION_GONE);
        }
        holder = account;
    }

    Post post() {
        // The post is born with the invitation and keeps its id.
        return new Post(id, unit, role);
    }

    UUID id() {
        return id;
    }

    UnitId unit() {
        return unit;
    }

    Role role() {
        return role;
    }

    boolean founding() {
        return founding;
    }

    byte[] linkHash() {
        return linkHash.clone();
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    AccountId holder() {
        return holder;
    }
}
