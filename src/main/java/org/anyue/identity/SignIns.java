package org.anyue.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.anyue.identity.SignInPass.Next;
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
    private final SecondFactors factors;
    private final SecondFactorRule rule;
    private final AddressThrottle throttle;
    private final PasswordHashing hashing;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SignIns(
            AccountStore accounts,
            Sessions sessions,
            SecondFactors factors,
            SecondFactorRule rule,
            AddressThrottle throttle,
            PasswordHashing hashing,
            PlatformTransactionManager transactions,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.rule = rule;
        this.throttle = throttle;
        this.hashing = hashing;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.events = events;
    }

    /**
     * Opens a session, or the second step. The costly verification runs outside the transaction, so that it never holds
     * a connection.
     *
     * @throws Refusal SIGN_IN_FAILED or SIGN_IN_BUSY
     */
    public SignInPass signIn(Attempt attempt) {
        String loginName = LoginName.normal(attempt.login());
        String address = attempt.terminal().address();
        if (!throttle.admits(address) && !showsDevice(loginName, attempt.code())) {
            throw new Refusal(IdentityRefusal.SIGN_IN_SLOWED);
        }
        Optional<SignInPass> opened = hashing.inTurn(() -> {
            Optional<String> hash = accounts.passwordHash(loginName);
            boolean right = hash.map(known -> hashing.verify(attempt.password(), known))
                    .orElseGet(() -> hashing.verifyNobody(attempt.password()) && false);
            return transaction.execute(_ -> judge(loginName, right ? hash.orElseThrow() : null, attempt));
        });
        SignInPass pass = opened.orElseThrow(() -> {
            throttle.failed(address);
            return new Refusal(IdentityRefusal.SIGN_IN_FAILED);
        });
        SessionToken former = attempt.formerSession();
        if (former != null) {
            sessions.end(former);
        }
        return pass;
    }

    /**
     * What was typed, and where.
     *
     * @param code of the second factor when it was typed at once, else empty; a right one opens in spite of a pause, so
     *     that trying passwords is no way to lock somebody out
     * @param formerSession a session that this browser still had; it ends
     */
    public record Attempt(
            String login,
            String password,
            String code,
            Terminal terminal,
            @Nullable SessionToken formerSession) {

        /** Hides the values from logs. */
        @Override
        public String toString() {
            return "Attempt";
        }
    }

    /** Whether the code is right, before the costly look at the password: so an owner passes a slowed address. */
    private boolean showsDevice(String loginName, String code) {
        return !code.isBlank()
                && Boolean.TRUE.equals(transaction.execute(_ -> accounts.byLogin(loginName)
                        .filter(one -> factors.fits(one, code))
                        .isPresent()));
    }

    /** @param verified the hash that the password fitted; another by now means that it was changed meanwhile */
    private Optional<SignInPass> judge(String loginName, @Nullable String verified, Attempt attempt) {
        Account account = accounts.byLogin(loginName).orElse(null);
        if (account == null) {
            events.publishEvent(new SignInFailed(null, false));
            return Optional.empty();
        }
        Instant now = clock.instant();
        boolean right = account.secret().hash().equals(verified);
        boolean enrolled = factors.hasAny(account.id());
        if (right && account.isUsable(now)) {
            if (enrolled && !attempt.code().isBlank()) {
                right = factors.accepts(account, attempt.code());
                if (right) {
                    return Optional.of(enter(account, attempt.terminal()));
                }
            } else if (!account.isPaused(now)) {
                return Optional.of(
                        enrolled || rule.asks(account)
                                ? half(account, enrolled, attempt.terminal())
                                : enter(account, attempt.terminal()));
            }
        }
        if (!right) {
            account.failed(now);
            accounts.save(account);
        }
        events.publishEvent(new SignInFailed(account.id(), account.isPaused(now)));
        return Optional.empty();
    }

    private SignInPass enter(Account account, Terminal terminal) {
        account.entered();
        accounts.save(account);
        return new SignInPass(sessions.open(account, terminal), Next.DONE);
    }

    /** Failures are not forgotten yet: a known password must not buy new tries at the code. */
    private SignInPass half(Account account, boolean enrolled, Terminal terminal) {
        return new SignInPass(
                sessions.openHalf(account, terminal, SignInWay.PASSWORD), enrolled ? Next.CODE : Next.ENROLMENT);
    }
}
