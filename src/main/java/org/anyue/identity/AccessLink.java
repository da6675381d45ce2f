package org.anyue.identity;

import java.time.Instant;
import java.util.UUID;
import org.anyue.organization.UnitId;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** The link by which a unit without an account does its tasks. Verbs follow {@link AccessLinkTransitions}. */
final class AccessLink {

    /**
     * Who gives a link out.
     *
     * @param place served by the office; the unit has to lie in it
     */
    record Giver(UnitId place, UnitId office) {}

    /** @param lies whether the unit is open and lies in the giver's place */
    record Holder(UnitId unit, String name, boolean lies) {}

    /** @param linkHash of the token, which is kept nowhere */
    record Life(
            byte[] linkHash,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant revokedAt) {}

    private final UUID id;
    private final Holder holder;
    private final int version;
    private Giver giver;
    private boolean lies;
    private Life life;

    AccessLink(UUID id, Holder holder, Giver giver, Life life, int version) {
        this.id = id;
        this.holder = holder;
        this.giver = giver;
        this.lies = holder.lies();
        this.life = life;
        this.version = version;
    }

    AccessLinkState state(Instant now) {
        if (!lies) {
            return AccessLinkState.GONE;
        }
        if (life.revokedAt() != null) {
            return AccessLinkState.REVOKED;
        }
        return now.isBefore(life.expiresAt()) ? AccessLinkState.OPEN : AccessLinkState.EXPIRED;
    }

    /** A new token; whoever reissues has seen that the unit lies below the own office. */
    void reissue(Giver by, SessionToken token, Instant until, Instant now) {
        require(AccessLinkVerb.REISSUE, now);
        giver = by;
        lies = true;
        life = new Life(token.hash(), now, until, null);
    }

    /** Never makes the life shorter. */
    void renew(Instant until, Instant now) {
        require(AccessLinkVerb.RENEW, now);
        Instant later = until.isAfter(life.expiresAt()) ? until : life.expiresAt();
        life = new Life(life.linkHash(), life.madeAt(), later, null);
    }

    void revoke(Instant now) {
        require(AccessLinkVerb.REVOKE, now);
        life = new Life(life.linkHash(), life.madeAt(), life.expiresAt(), now);
    }

    void restore(Instant now) {
        require(AccessLinkVerb.RESTORE, now);
        life = new Life(life.linkHash(), life.madeAt(), life.expiresAt(), null);
    }

    private void require(AccessLinkVerb verb, Instant now) {
        if (!AccessLinkTransitions.allows(state(now), verb)) {
            throw new Refusal(IdentityRefusal.ACCESS_STATE, state(now).label(), verb.label());
        }
    }

    UUID id() {
        return id;
    }

    Holder holder() {
        return holder;
    }

    Giver giver() {
        return giver;
    }

    Life life() {
        return life;
    }

    /** As it was loaded; the store saves only over this version. */
    int version() {
        return version;
    }
}
