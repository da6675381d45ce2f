package org.anyue.identity;

import java.time.Clock;
import java.time.Instant;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Proving once more who one is, before something weighty. */
@Component
public class Proofs {

    private final AccountStore accounts;
    private final SessionStore sessions;
    private final SecondFactors factors;
    private final PasskeyChecks passkeys;
    private final PasswordHashing hashing;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Proofs(
            AccountStore accounts,
            SessionStore sessions,
            SecondFactors factors,
            PasskeyChecks passkeys,
            PasswordHashing hashing,
            PlatformTransactionManager transactions,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.passkeys = passkeys;
        this.hashing = hashing;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.events = events;
    }

    /**
     * With the password, and a code where there is a device. What is wrong counts as at the sign-in.
     *
     * @throws Refusal when either is wrong
     */
    public void renew(SignedInPerson person, String password, String code) {
        String hash = account(person).secret().hash();
        boolean right = hashing.matches(password, hash);
        boolean proved = Boolean.TRUE.equals(transaction.execute(_ -> judge(person, right ? hash : "", code)));
        if (!proved) {
            throw new Refusal(IdentityRefusal.PROOF_FAILED);
        }
    }

    /**
     * With a passkey whose device asks its owner for a PIN or a finger; that is two factors in one.
     *
     * @throws Refusal when it is not rightly shown
     */
    public void renewByPasskey(SignedInPerson person, Site site, String shown) {
        PasskeyChecks.Answer answer = passkeys.read(PasskeyUse.PROOF, person.account(), site, shown);
        boolean proved = Boolean.TRUE.equals(transaction.execute(_ -> {
            Account account = account(person);
            if (account.isUsable(clock.instant()) && passkeys.accepts(account, answer)) {
                sessions.prove(person.session().id(), clock.instant());
                return true;
            }
            events.publishEvent(new SignInFailed(account.id(), false));
            return false;
        }));
        if (!proved) {
            throw new Refusal(IdentityRefusal.PASSKEY_WRONG);
        }
    }

    /** @throws Refusal PROOF_STALE */
    static void mustBeFresh(SignedInPerson person, Instant now) {
        if (!person.hasProved(now)) {
            throw new Refusal(IdentityRefusal.PROOF_STALE);
        }
    }

    private boolean judge(SignedInPerson person, String verified, String code) {
        Account account = account(person);
        Instant now = clock.instant();
        boolean proved = account.mayEnter(now)
                && account.secret().hash().equals(verified)
                && (!factors.hasAny(account.id()) || factors.accepts(account, code));
        if (proved) {
            sessions.prove(person.session().id(), now);
            return true;
        }
        account.failed(now);
        accounts.save(account);
        events.publishEvent(new SignInFailed(account.id(), account.isPaused(now)));
        return false;
    }

    private Account account(SignedInPerson person) {
        return accounts.byId(person.account()).orElseThrow(() -> new NotFound("account"));
    }
}
