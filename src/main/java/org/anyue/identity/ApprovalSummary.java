package org.anyue.identity;

import java.time.Instant;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is shown.
 *
 * @param name of the person concerned
 * @param decidedBy name, empty while it waits
 * @param expired whether it waited too long
 * @param decidable whether the one who looks is the second person
 * @param own whether the one who looks has asked for it
 */
public record ApprovalSummary(
        UUID id,
        ApprovalKind kind,
        String name,
        UnitId unit,
        Role role,
        String reason,
        ApprovalState state,
        String requestedBy,
        Instant requestedAt,
        Instant expiresAt,
        String decidedBy,
        @Nullable Instant decidedAt,
        boolean expired,
        boolean decidable,
        boolean own) {

    static ApprovalSummary of(Approval approval, Actor actor, Instant now) {
        Approval.Matter matter = approval.matter();
        Approval.Decision decision = approval.decision();
        boolean waits = approval.state() == ApprovalState.REQUESTED;
        boolean expired = waits && !now.isBefore(approval.expiresAt());
        return new ApprovalSummary(
                approval.id(),
                matter.kind(),
                matter.name(),
                matter.unit(),
                matter.role(),
                matter.reason(),
                approval.state(),
                approval.request().name(),
                approval.request().at(),
                approval.expiresAt(),
                decision == null ? "" : decision.name(),
                decision == null ? null : decision.at(),
                expired,
                waits && !expired && approval.isDecidableBy(actor),
                approval.isRequestedBy(actor));
    }
}
