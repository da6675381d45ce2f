package org.anyue.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitKind;
import org.anyue.shared.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ApprovalTests {

    private static final Instant NOW = Instant.parse("2026-06-01T01:00:00Z");
    private static final UnitId CITY = new UnitId(UUID.randomUUID());

    private final Actor asking = actor(Role.OFFICE_LEAD);
    private final Actor security = actor(Role.SECURITY_ADMIN);

    @Test
    void theTableOfMovesHoldsEveryVerbAndADecisionIsFinal() {
        assertThat(ApprovalTransitions.FROM_REQUESTED).containsOnlyKeys(ApprovalVerb.values());
        for (ApprovalState state : ApprovalState.values()) {
            for (ApprovalVerb verb : ApprovalVerb.values()) {
                if (state == ApprovalState.REQUESTED) {
                    assertThat(ApprovalTransitions.next(state, verb)).isNotEqualTo(state);
                } else {
                    refused(IdentityRefusal.APPROVAL_DECIDED, () -> ApprovalTransitions.next(state, verb));
                }
            }
        }
    }

    @Test
    void nobodyDecidesTheirOwnRequestWhateverTheRole() {
        Actor both = actor(Role.SECURITY_ADMIN);
        Approval approval = requestedBy(both, Role.OFFICE_CLERK);
        refused(IdentityRefusal.APPROVAL_OWN, () -> approval.approve(both, NOW));
        refused(IdentityRefusal.APPROVAL_OWN, () -> approval.refuse(both, NOW));
    }

    @Test
    void onlyTheSecondPersonDecides() {
        for (Role role : Role.values()) {
            if (role != Role.SECURITY_ADMIN) {
                Approval approval = requestedBy(asking, Role.OFFICE_CLERK);
                refused(IdentityRefusal.APPROVAL_NOT_YOURS, () -> approval.approve(actor(role), NOW));
            }
        }
        Approval approval = requestedBy(asking, Role.OFFICE_CLERK);
        approval.approve(security, NOW);
        assertThat(approval.state()).isEqualTo(ApprovalState.APPROVED);
        refused(IdentityRefusal.APPROVAL_DECIDED, () -> approval.refuse(security, NOW));
    }

    @Test
    void whereTheSecurityAdministratorIsConcernedTheAuditAdministratorDecides() {
        Approval approval = requestedBy(actor(Role.SYSTEM_ADMIN), Role.SECURITY_ADMIN);
        refused(IdentityRefusal.APPROVAL_NOT_YOURS, () -> approval.approve(security, NOW));
        approval.approve(actor(Role.AUDIT_ADMIN), NOW);
        assertThat(approval.state()).isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void afterThreeDaysNothingIsDecidedAnyMore() {
        Approval approval = requestedBy(asking, Role.OFFICE_CLERK);
        refused(IdentityRefusal.APPROVAL_EXPIRED, () -> approval.approve(security, NOW.plus(Approval.LIFE)));
        approval.approve(security, NOW.plus(Approval.LIFE).minusSeconds(1));
    }

    @Test
    void onlyWhoAskedTakesItBackAndAReasonIsNeeded() {
        Approval approval = requestedBy(asking, Role.OFFICE_CLERK);
        refused(IdentityRefusal.APPROVAL_NOT_YOURS, () -> approval.withdraw(security, NOW));
        approval.withdraw(asking, NOW);
        assertThat(approval.state()).isEqualTo(ApprovalState.WITHDRAWN);
        refused(
                IdentityRefusal.APPROVAL_REASON_MISSING,
                () -> Approval.requested(
                        UUID.randomUUID(),
                        new Approval.Matter(ApprovalKind.INVITATION, null, "某人", CITY, Role.OFFICE_CLERK, " "),
                        new Approval.Request(asking.accountId(), "测试", asking.role(), NOW)));
    }

    private static Approval requestedBy(Actor actor, Role concerned) {
        return Approval.requested(
                UUID.randomUUID(),
                new Approval.Matter(ApprovalKind.INVITATION, null, "某人", CITY, concerned, "新到任"),
                new Approval.Request(actor.accountId(), actor.name(), actor.role(), NOW));
    }

    private static Actor actor(Role role) {
        return new Actor(
                UUID.randomUUID(),
                "测试",
                role,
                CITY,
                "焦作市",
                UnitKind.CITY,
                new Actor.Place(CITY, "焦作市", UnitKind.CITY),
                1);
    }

    private static void refused(IdentityRefusal code, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOf(Refusal.class)
                .extracting(refused -> ((Refusal) refused).code())
                .isEqualTo(code);
    }
}
