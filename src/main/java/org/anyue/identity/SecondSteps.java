package org.anyue.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The second step of a sign-in. Until it is done, the session opens nothing else. */
@Component
public class SecondSteps {

    private final SessionStore store;
    private final Sessions sessions;
    private final AccountStore accounts;
    private final SecondFactors factors;
    private final PasskeyChecks passkeys;
    private final AddressThrottle throttle;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SecondSteps(
            SessionStore store,
            Sessions sessions,
            AccountStore accounts,
            SecondFactors factors,
            PasskeyChecks passkeys,
            AddressThrottle throttle,
            PlatformTransactionManager transactions,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sessions = sessions;
        this.accounts = accounts;
        this.factors = factors;
        this.passkeys = passkeys;
        this.throttle = throttle;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.events = events;
    }

    /** A session that opens, with its recovery codes to be shown once. */
    public record Enrolled(SessionToken token, List<String> codes) {

        /** Hides the values from logs. */
        @Override
        public String toString() {
            return "Enrolled";
        }
    }

    /** Who stands before the second step, empty when they waited too long or are done. */
    public Optional<HalfSignedIn> find(SessionToken token) {
        return store.half(token, clock.instant());
    }

    /**
     * Opens the session with a code of the device or a recovery code. A wrong one counts like a wrong password; a pause
     * leads back to the first step.
     *
     * @throws NotFound when there is nobody before the second step
     */
    public SessionToken prove(SessionToken token, String code, Terminal terminal) {
        HalfSignedIn half = find(token).orElseThrow(() -> new NotFound("second step"));
        Optional<SessionToken> opened = transaction.execute(_ -> {
            Account account = account(half);
            Instant now = clock.instant();
            if (account.mayEnter(now) && factors.accepts(account, code)) {
                return Optional.of(complete(token, half, account, terminal));
            }
            account.failed(now);
            accounts.save(account);
            if (account.isPaused(now)) {
                store.delete(token);
            }
            events.publishEvent(new SignInFailed(account.id(), account.isPaused(now)));
            return Optional.empty();
        });
        return opened.orElseThrow(() -> {
            throttle.failed(terminal.address());
            return new Refusal(IdentityRefusal.FACTOR_CODE_WRONG);
        });
    }

    /**
     * The same with a passkey. Nobody can try keys out, so a wrong one pauses nothing and a pause does not stop a right one.
     *
     * @throws NotFound when there is nobody before the second step
     */
    public SessionToken proveByPasskey(SessionToken token, Site site, String shown, Terminal terminal) {
        HalfSignedIn half = find(token).orElseThrow(() -> new NotFound("second step"));
        PasskeyChecks.Answer answer = passkeys.read(PasskeyUse.SECOND_STEP, half.account(), site, shown);
        Optional<SessionToken> opened = transaction.execute(_ -> {
            Account account = account(half);
            if (account.isUsable(clock.instant()) && passkeys.accepts(account, answer)) {
                return Optional.of(complete(token, half, account, terminal));
            }
            events.publishEvent(new SignInFailed(account.id(), false));
            return Optional.empty();
        });
        return opened.orElseThrow(() -> {
            throttle.failed(terminal.address());
            return new Refusal(IdentityRefusal.PASSKEY_WRONG);
        });
    }

    /** What is to be scanned by somebody of whom a second factor is asked. */
    public FactorDraft draft(SessionToken token) {
        return factors.draft(unenrolled(token).account());
    }

    /** Sets the device up and opens the session. */
    @Transactional
    public Enrolled enrol(SessionToken token, String code, Terminal terminal) {
        HalfSignedIn half = unenrolled(token);
        Account account = account(half);
        List<String> codes =
                factors.confirm(Sessions.party(account, account.posts().getFirst()), account.id(), code);
        return new Enrolled(complete(token, half, account, terminal), codes);
    }

    /** Back to the first step. */
    public void abandon(SessionToken token) {
        find(token).ifPresent(_ -> store.delete(token));
    }

    private SessionToken complete(SessionToken token, HalfSignedIn half, Account account, Terminal terminal) {
        account.entered();
        accounts.save(account);
        store.delete(token);
        return sessions.open(account, terminal, half.way());
    }

    private HalfSignedIn unenrolled(SessionToken token) {
        return find(token).filter(half -> !half.enrolled()).orElseThrow(() -> new NotFound("enrolment"));
    }

    private Account account(HalfSignedIn half) {
        return accounts.byId(half.account()).orElseThrow(() -> new NotFound("account"));
    }
}
