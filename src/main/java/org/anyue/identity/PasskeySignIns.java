package org.anyue.identity;

import java.time.Clock;
import java.util.Optional;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing in with a passkey and without a password: something one has, and the PIN or finger that its device asked for.
 * Nobody can try keys out, so a pause of the account does not stop its owner.
 */
@Component
public class PasskeySignIns {

    private final PasskeyChecks checks;
    private final AccountStore accounts;
    private final Sessions sessions;
    private final AddressThrottle throttle;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PasskeySignIns(
            PasskeyChecks checks,
            AccountStore accounts,
            Sessions sessions,
            AddressThrottle throttle,
            PlatformTransactionManager transactions,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events) {
        this.checks = checks;
        this.accounts = accounts;
        this.sessions = sessions;
        this.throttle = throttle;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.events = events;
    }

    /**
     * Opens a session.
     *
     * @param shown what the browser answers
     * @param former a session that this browser still had; it ends
     * @throws Refusal whatever is wrong with the key or its account, in the same words
     */
    public SessionToken signIn(Site site, String shown, Terminal terminal, @Nullable SessionToken former) {
        if (!throttle.admits(terminal.address())) {
            throw new Refusal(IdentityRefusal.SIGN_IN_SLOWED);
        }
        PasskeyChecks.Answer answer = checks.read(PasskeyUse.SIGN_IN, null, site, shown);
        Optional<SessionToken> opened = transaction.execute(_ -> judge(answer, terminal));
        SessionToken token = opened.orElseThrow(() -> {
            throttle.failed(terminal.address());
            return new Refusal(IdentityRefusal.PASSKEY_WRONG);
        });
        if (former != null) {
            sessions.end(former);
        }
        return token;
    }

    private Optional<SessionToken> judge(PasskeyChecks.Answer answer, Terminal terminal) {
        AccountId owner = checks.owner(answer).orElse(null);
        Account account = owner == null ? null : accounts.byId(owner).orElse(null);
        if (account != null && account.isUsable(clock.instant()) && checks.accepts(account, answer)) {
            account.entered();
            accounts.save(account);
            return Optional.of(sessions.open(account, terminal, SignInWay.PASSKEY));
        }
        events.publishEvent(new SignInFailed(owner, false));
        return Optional.empty();
    }
}
