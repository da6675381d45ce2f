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
 * Signing in with a password. Unknown name, wrong password, pause, disabled account and outlived one-time password give
 * the same answer after the same work, so that the answer tells nothing about the account.
 */
@Component
public class SignIns {

    private final AccountStore accounts;
    private final Sessions sessions;
    private final PasswordHashing hashing;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SignIns(
            AccountStore accounts,
            Sessions sessions,
            PasswordHashing hashing,
            PlatformTransactionManager transactions,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.hashing = hashing;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.events = events;
    }

    /**
     * Opens a session. The costly verification runs outside the transaction, so that it never holds a connection.
     *
     * @param formerSession a session that this browser still had; it ends
     * @throws Refusal SIGN_IN_FAILED or SIGN_IN_BUSY
     */
    public SessionToken signIn(String typedLogin, String password, @Nullable SessionToken formerSession) {
        String loginName = LoginName.normal(typedLogin);
        Optional<SessionToken> opened = hashing.inTurn(() -> {
            Optional<String> hash = accounts.passwordHash(loginName);
            boolean right = hash.map(known -> hashing.verify(password, known))
                    .orElseGet(() -> hashing.verifyNobody(password) && false);
            return transaction.execute(_ -> judge(loginName, right ? hash.orElseThrow() : null));
        });
        SessionToken token = opened.orElseThrow(() -> new Refusal(IdentityRefusal.SIGN_IN_FAILED));
        if (formerSession != null) {
            sessions.end(formerSession);
        }
        return token;
    }

    /** @param verified the hash that the password fitted; another by now means that it was changed meanwhile */
    private Optional<SessionToken> judge(String loginName, @Nullable String verified) {
        Account account = accounts.byLogin(loginName).orElse(null);
        if (account == null) {
            events.publishEvent(new SignInFailed(null, false));
            return Optional.empty();
        }
        boolean right = account.secret().hash().equals(verified);
        if (right && account.mayEnter(clock.instant())) {
            account.entered();
            accounts.save(account);
            return Optional.of(sessions.open(account));
        }
        if (!right) {
            account.failed(clock.instant());
            accounts.save(account);
        }
        events.publishEvent(new SignInFailed(account.id(), account.isPaused(clock.instant())));
        return Optional.empty();
    }
}
