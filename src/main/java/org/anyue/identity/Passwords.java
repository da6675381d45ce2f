package org.anyue.identity;

import java.time.Clock;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Change of one's own password. */
@Component
public class Passwords {

    private final AccountStore accounts;
    private final SessionStore sessionStore;
    private final Sessions sessions;
    private final PasswordHashing hashing;
    private final SecurityRuleStore rules;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Passwords(
            AccountStore accounts,
            SessionStore sessionStore,
            Sessions sessions,
            PasswordHashing hashing,
            SecurityRuleStore rules,
            PlatformTransactionManager transactions,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.sessionStore = sessionStore;
        this.sessions = sessions;
        this.hashing = hashing;
        this.rules = rules;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.events = events;
    }

    /**
     * Changes the password, ends every session of the account and opens a new one for this browser. A wrong old password
     * counts like one at the sign-in.
     */
    public SessionToken change(SignedInPerson person, String old, String fresh, Terminal terminal) {
        Account known = load(person);
        PasswordPolicy.check(rules.get().preset(), fresh, known.person().loginName());
        if (old.equals(fresh)) {
            throw new Refusal(IdentityRefusal.PASSWORD_SAME);
        }
        boolean right = hashing.matches(old, known.secret().hash());
        if (!right || known.isPaused(clock.instant())) {
            transaction.executeWithoutResult(_ -> failed(person));
            throw new Refusal(IdentityRefusal.PASSWORD_WRONG);
        }
        String hash = hashing.hash(fresh);
        SessionToken token =
                transaction.execute(_ -> write(person, known.secret().hash(), hash, terminal));
        if (token == null) {
            throw new Refusal(IdentityRefusal.PASSWORD_WRONG);
        }
        return token;
    }

    private SessionToken write(SignedInPerson person, String verified, String hash, Terminal terminal) {
        Account account = load(person);
        if (!account.secret().hash().equals(verified)) {
            throw new Refusal(IdentityRefusal.PASSWORD_WRONG);
        }
        account.changePassword(hash, clock.instant());
        accounts.save(account);
        sessionStore.deleteAllOf(account.id());
        events.publishEvent(new PasswordChanged(person.actor().party(), account.id()));
        SessionToken token = sessions.open(account, terminal);
        sessionStore.switchPost(token, account.id(), person.postId());
        return token;
    }

    private void failed(SignedInPerson person) {
        Account account = load(person);
        account.failed(clock.instant());
        accounts.save(account);
        events.publishEvent(new SignInFailed(account.id(), account.isPaused(clock.instant())));
    }

    private Account load(SignedInPerson person) {
        return accounts.byId(person.account()).orElseThrow(() -> new NotFound("account"));
    }
}
