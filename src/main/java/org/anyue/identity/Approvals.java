package org.anyue.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.organization.Role;
import org.anyue.organization.UnitId;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decisions of two people: one asks, another one who has just proved who they are approves (四眼). */
@Component
public class Approvals {

    private static final int SHOWN = 5_000;

    private final ApprovalStore store;
    private final AccountStore accounts;
    private final Accounts people;
    private final InvitationStore invitations;
    private final SecondFactors factors;
    private final Erasures erasures;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Approvals(
            ApprovalStore store,
            AccountStore accounts,
            Accounts people,
            InvitationStore invitations,
            SecondFactors factors,
            Erasures erasures,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.accounts = accounts;
        this.people = people;
        this.invitations = invitations;
        this.factors = factors;
        this.erasures = erasures;
        this.clock = clock;
        this.events = events;
    }

    public List<ApprovalSummary> latest(Actor actor) {
        Instant now = clock.instant();
        return store.latest(actor, SHOWN).stream()
                .map(approval -> ApprovalSummary.of(approval, actor, now))
                .toList();
    }

    /** @throws NotFound when the actor has neither asked for it nor looks after such requests */
    @Transactional
    public ApprovalSummary get(Actor actor, UUID id) {
        return ApprovalSummary.of(load(actor, id), actor, clock.instant());
    }

    /** Asks for one more post of somebody with an account. */
    @Transactional
    public UUID requestGrant(Actor actor, AccountId id, UnitId unit, Role role, String reason) {
        Account account = people.manageable(actor, id);
        account.mayTake(people.grantable(actor, unit, role), false);
        return request(
                actor,
                new Approval.Matter(ApprovalKind.GRANT, id, account.person().name(), unit, role, reason));
    }

    /** Asks for somebody new, who will choose login name and password alone. */
    @Transactional
    public UUID requestInvitation(Actor actor, String name, UnitId unit, Role role, String reason) {
        if (name.isBlank()) {
            throw new Refusal(IdentityRefusal.NAME_MISSING);
        }
        people.grantable(actor, unit, role);
        return request(actor, new Approval.Matter(ApprovalKind.INVITATION, null, name.strip(), unit, role, reason));
    }

    /** Asks to give up the device of somebody who has lost it. */
    @Transactional
    public UUID requestReset(Actor actor, AccountId id, String reason) {
        Account account =
                actor.role() == Role.SECURITY_ADMIN ? people.administrator(actor, id) : people.manageable(actor, id);
        if (!factors.hasAny(id)) {
            throw new Refusal(IdentityRefusal.FACTOR_NOT_SET);
        }
        Post post = account.posts().stream()
                .filter(held -> held.role().isAdministrator())
                .findFirst()
                .orElseGet(() -> account.posts().getFirst());
        return request(
                actor,
                new Approval.Matter(
                        ApprovalKind.FACTOR_RESET, id, account.person().name(), post.unit(), post.role(), reason));
    }

    /**
     * Somebody asks to have everything erased that is held about the own person.
     *
     * @throws Refusal while one such request waits, and for the last of a kind of administrators
     */
    @Transactional
    public UUID requestErasure(SignedInPerson person, String reason) {
        Account account = accounts.byId(person.account()).orElseThrow(() -> new NotFound("account"));
        erasures.refuseWhenLast(account);
        if (ownErasure(person)
                .filter(asked -> asked.state() == ApprovalState.REQUESTED && !asked.expired())
                .isPresent()) {
            throw new Refusal(IdentityRefusal.ERASURE_ASKED);
        }
        Actor actor = person.actor();
        return request(
                actor,
                new Approval.Matter(
                        ApprovalKind.ERASURE,
                        account.id(),
                        account.person().name(),
                        actor.unitId(),
                        actor.role(),
                        reason.isBlank() ? "本人申请删除个人信息" : reason));
    }

    /** The latest request of that kind by the person. */
    public Optional<ApprovalSummary> ownErasure(SignedInPerson person) {
        return store.latestOwn(person.account(), ApprovalKind.ERASURE)
                .map(approval -> ApprovalSummary.of(approval, person.actor(), clock.instant()));
    }

    /** Whether the person has proved who they are recently enough to approve. */
    public boolean isFresh(SignedInPerson person) {
        return person.hasProved(clock.instant());
    }

    /** @throws Refusal for the own request, for whoever is not the second person, and after the time is over */
    @Transactional
    public void approve(SignedInPerson person, UUID id) {
        Actor actor = person.actor();
        Approval approval = load(actor, id);
        approval.approve(actor, clock.instant());
        if (!isFresh(person)) {
            throw new Refusal(IdentityRefusal.PROOF_STALE);
        }
        store.save(approval);
        publish(actor, approval);
        carryOut(actor.party(), approval);
    }

    @Transactional
    public void refuse(Actor actor, UUID id) {
        Approval approval = load(actor, id);
        approval.refuse(actor, clock.instant());
        store.save(approval);
        publish(actor, approval);
    }

    @Transactional
    public void withdraw(Actor actor, UUID id) {
        Approval approval = load(actor, id);
        approval.withdraw(actor, clock.instant());
        store.save(approval);
        publish(actor, approval);
    }

    /** The link for somebody new, for whoever asked; each time a new one, and the former is dead. */
    @Transactional
    public InvitationLink link(Actor actor, UUID id) {
        Approval approval = load(actor, id);
        if (!approval.isRequestedBy(actor) || approval.state() != ApprovalState.APPROVED) {
            throw new Refusal(IdentityRefusal.APPROVAL_NOT_YOURS);
        }
        Invitation invitation = invitations.byId(id).orElseThrow(() -> new NotFound("invitation"));
        SessionToken token = SessionToken.fresh();
        Instant now = clock.instant();
        invitation.renew(token, now);
        invitations.save(invitation, now);
        events.publishEvent(new InvitationRenewed(actor.party(), id, invitation.role()));
        return new InvitationLink(invitation.role(), token.text(), invitation.expiresAt());
    }

    private UUID request(Actor actor, Approval.Matter matter) {
        Approval approval = Approval.requested(
                Ids.timeOrdered(clock),
                matter,
                new Approval.Request(actor.accountId(), actor.name(), actor.role(), clock.instant()));
        store.insert(approval);
        publish(actor, approval);
        return approval.id();
    }

    private void carryOut(Party by, Approval approval) {
        Approval.Matter matter = approval.matter();
        AccountId id = matter.account();
        if (id == null) {
            // Nobody knows a link yet; whoever asked has one made.
            Instant now = clock.instant();
            invitations.insert(
                    new Invitation(
                            approval.id(),
                            matter.unit(),
                            matter.role(),
                            false,
                            SessionToken.fresh().hash(),
                            now),
                    now);
            return;
        }
        if (matter.kind() == ApprovalKind.ERASURE) {
            erasures.erase(by, id);
            return;
        }
        Account account = accounts.byId(id).orElseThrow(() -> new NotFound("account " + id));
        if (matter.kind() == ApprovalKind.FACTOR_RESET) {
            factors.reset(by, account);
        } else {
            people.grantApproved(by, account, new Post(Ids.timeOrdered(clock), matter.unit(), matter.role()));
        }
    }

    private void publish(Actor actor, Approval approval) {
        events.publishEvent(new ApprovalChanged(
                actor.party(), approval.id(), approval.matter().kind(), approval.state()));
    }

    private Approval load(Actor actor, UUID id) {
        return store.find(actor, id).orElseThrow(() -> new NotFound("approval"));
    }
}
