package org.anyue.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.anyue.identity.Account.Secret;
import org.anyue.organization.UnitQueries;
import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Taking of posts by those who were given a link. Nobody but they ever sees the password. */
@Component
public class Invitations {

    private final InvitationStore store;
    private final AccountStore accounts;
    private final Accounts people;
    private final Installation installation;
    private final PasswordHashing hashing;
    private final UnitQueries units;
    private final SecurityRuleStore rules;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Invitations(
            InvitationStore store,
            AccountStore accounts,
            Accounts people,
            Installation installation,
            PasswordHashing hashing,
            UnitQueries units,
            SecurityRuleStore rules,
            PlatformTransactionManager transactions,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.accounts = accounts;
        this.people = people;
        this.installation = installation;
        this.hashing = hashing;
        this.units = units;
        this.rules = rules;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.events = events;
    }

    /** What the link opens, empty when it is unknown, used or over: all the same to whoever asks. */
    @Transactional
    public Optional<InvitationOffer> offer(String token) {
        return store.byLink(new SessionToken(token))
                .filter(invitation -> invitation.isOpen(clock.instant()))
                .map(invitation -> new InvitationOffer(invitation.role(), units.get(invitation.unit())));
    }

    /** Takes the post with a new account. */
    public AccountId accept(String token, String loginName, String name, String password) {
        if (offer(token).isEmpty()) {
            throw new Refusal(IdentityRefusal.INVITATION_GONE);
        }
        Account.Person person = Accounts.person(loginName, name);
        PasswordPolicy.check(rules.get().preset(), password, person.loginName());
        Secret secret = new Secret(hashing.hash(password), null, clock.instant());
        return transaction.execute(_ -> {
            Invitation invitation = open(token);
            Account account = people.insert(person, secret, invitation.post());
            take(invitation, account.id());
            events.publishEvent(new AccountCreated(party(account, invitation), account.id(), invitation.post()));
            return account.id();
        });
    }

    /** Takes the post with the account of somebody who is signed in; during a trial, or where the posts agree. */
    @Transactional
    public void accept(String token, SignedInPerson taker) {
        Invitation invitation = open(token);
        Account account = accounts.byId(taker.account()).orElseThrow(() -> new NotFound("account"));
        account.mayTake(invitation.post(), installation.isTrial());
        accounts.insertPost(account.id(), invitation.post(), clock.instant());
        take(invitation, account.id());
        events.publishEvent(new PostGranted(party(account, invitation), account.id(), invitation.post()));
    }

    private Invitation open(String token) {
        return store.byLink(new SessionToken(token))
                .filter(invitation -> invitation.isOpen(clock.instant()))
                .orElseThrow(() -> new Refusal(IdentityRefusal.INVITATION_GONE));
    }

    private void take(Invitation invitation, AccountId account) {
        Instant now = clock.instant();
        invitation.accept(account, now);
        store.save(invitation, now);
    }

    private static Party party(Account account, Invitation invitation) {
        return new Party(
                account.id().toString(),
                account.person().name(),
                invitation.role().name(),
                invitation.unit().toString());
    }
}
