package org.anyue.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Something weighty that one person asks for and another one decides (four eyes). */
final class Approval {

    static final Duration LIFE = Duration.ofDays(3);
    /** What a person asks for about the own data waits longer; it must not lapse over a long holiday. */
    static final Duration LIFE_OF_ERASURE = Duration.ofDays(15);

    private final UUID id;
    private final Matter matter;
    private final Request request;
    private ApprovalState state;
    private @Nullable Decision decision;

    /**
     * What it is about.
     *
     * @param account null for somebody who has no account yet
     * @param role to be given; of a reset the weightiest one that the person holds
     */
    record Matter(ApprovalKind kind, @Nullable AccountId account, String name, UnitId unit, Role role, String reason) {}

    record Request(UUID by, String name, Role role, Instant at) {}

    record Decision(UUID by, String name, Instant at) {}

    Approval(UUID id, Matter matter, Request request, ApprovalState state, @Nullable Decision decision) {
        this.id = id;
        this.matter = matter;
        this.request = request;
        this.state = state;
        this.decision = decision;
    }

    static Approval requested(UUID id, Matter matter, Request request) {
        if (matter.reason().isBlank()) {
            throw new Refusal(IdentityRefusal.APPROVAL_REASON_MISSING);
        }
        return new Approval(id, matter, request, ApprovalState.REQUESTED, null);
    }

    void approve(Actor actor, Instant now) {
        mustBeDecidableBy(actor);
        decide(ApprovalVerb.APPROVE, actor, now);
    }

    void refuse(Actor actor, Instant now) {
        mustBeDecidableBy(actor);
        decide(ApprovalVerb.REFUSE, actor, now);
    }

    /** By whoever asked. */
    void withdraw(Actor actor, Instant now) {
        if (!isRequestedBy(actor)) {
            throw new Refusal(IdentityRefusal.APPROVAL_NOT_YOURS);
        }
        decide(ApprovalVerb.WITHDRAW, actor, now);
    }

    boolean isRequestedBy(Actor actor) {
        return actor.accountId().equals(request.by());
    }

    boolean isDecidableBy(Actor actor) {
        AccountId concerned = matter.account();
        return !isRequestedBy(actor)
                && (concerned == null || !concerned.value().equals(actor.accountId()))
                && actor.role() == ApproverPolicy.approver(matter.role(), request.role());
    }

    Instant expiresAt() {
        return request.at().plus(matter.kind() == ApprovalKind.ERASURE ? LIFE_OF_ERASURE : LIFE);
    }

    private void mustBeDecidableBy(Actor actor) {
        if (isRequestedBy(actor)) {
            throw new Refusal(IdentityRefusal.APPROVAL_OWN);
        }
        if (!isDecidableBy(actor)) {
            throw new Refusal(IdentityRefusal.APPROVAL_NOT_YOURS);
        }
    }

    private void decide(ApprovalVerb verb, Actor actor, Instant now) {
        ApprovalState next = ApprovalTransitions.next(state, verb);
        if (!now.isBefore(expiresAt())) {
            throw new Refusal(IdentityRefusal.APPROVAL_EXPIRED);
        }
        state = next;
        decision = new Decision(actor.accountId(), actor.name(), now);
    }

    UUID id() {
        return id;
    }

    Matter matter() {
        return matter;
    }

    Request request() {
        return request;
    }

    ApprovalState state() {
        return state;
    }

    @Nullable
    Decision decision() {
        return decision;
    }
}
