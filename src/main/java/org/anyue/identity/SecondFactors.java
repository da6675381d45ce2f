package org.anyue.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.anyue.identity.SecondFactorChanged.Change;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Second factors of accounts. Nobody but the owner sees a secret or a recovery code, and the owner only once. */
@Component
public class SecondFactors {

    private static final int CODES = 10;
    private static final int CODE_LENGTH = 16;

    private final SecondFactorStore store;
    private final PasskeyStore passkeys;
    private final AccountStore accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final String product;

    SecondFactors(
            SecondFactorStore store,
            PasskeyStore passkeys,
            AccountStore accounts,
            PlatformTransactionManager transactions,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events,
            @Value("${anyue.product-name:安月}") String product) {
        this.store = store;
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.events = events;
        this.product = product;
    }

    /** Whether the account has one of any kind, codes or passkeys. */
    public boolean hasAny(AccountId account) {
        return isSet(account) || passkeys.any(account);
    }

    /** Whether the account has a device that shows codes. */
    public boolean isSet(AccountId account) {
        return store.isConfirmed(account);
    }

    public int unusedCodes(AccountId account) {
        return store.unusedCodes(account);
    }

    /** A secret for a device that is to be set up; the same one while the page is open. */
    @Transactional
    public FactorDraft draft(AccountId id) {
        Instant now = clock.instant();
        Account account = account(id);
        SecondFactor known = store.find(id).orElse(null);
        if (known != null && known.isConfirmed()) {
            throw new Refusal(IdentityRefusal.FACTOR_EXISTS);
        }
        SecondFactor factor = known != null && known.isLiveDraft(now) ? known : SecondFactor.draft(id, now);
        store.save(factor);
        String secret = Totp.text(factor.secret());
        return new FactorDraft(
                secret,
                "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                        .formatted(encoded(product), encoded(account.person().loginName()), secret, encoded(product)));
    }

    /**
     * Begins with the device that shows the code.
     *
     * @return recovery codes, to be shown once
     */
    @Transactional
    public List<String> confirm(Party by, AccountId id, String code) {
        account(id);
        SecondFactor factor = store.find(id)
                .filter(draft -> draft.isLiveDraft(clock.instant()))
                .orElseThrow(() -> new Refusal(IdentityRefusal.FACTOR_DRAFT_GONE));
        if (!factor.accept(code, clock.instant())) {
            throw new Refusal(IdentityRefusal.FACTOR_CODE_UNFIT);
        }
        factor.confirm(clock.instant());
        store.save(factor);
        List<String> codes = freshCodes(id);
        events.publishEvent(new SecondFactorChanged(by, id, Change.SET));
        return codes;
    }

    /** New recovery codes instead of the former ones. */
    public List<String> renewCodes(SignedInPerson person, String code) {
        return proved(person, code, () -> {
            List<String> codes = freshCodes(person.account());
            events.publishEvent(
                    new SecondFactorChanged(person.actor().party(), person.account(), Change.CODES_RENEWED));
            return codes;
        });
    }

    /** Gives the device up, so that another one can be set up. */
    public void remove(SignedInPerson person, String code) {
        proved(person, code, () -> {
            store.delete(person.account());
            events.publishEvent(new SecondFactorChanged(person.actor().party(), person.account(), Change.REMOVED));
            return person;
        });
    }

    /** For an account whose owner has lost the device; ends every session. */
    void reset(Party by, Account account) {
        store.delete(account.id());
        passkeys.deleteAllOf(account.id());
        account.rightsChanged();
        accounts.save(account);
        events.publishEvent(new SecondFactorChanged(by, account.id(), Change.RESET));
    }

    /** Whether it is a code that the device shows now; it is not used up. */
    boolean fits(Account account, String code) {
        return store.find(account.id())
                .filter(factor -> factor.isConfirmed() && factor.accept(code, clock.instant()))
                .isPresent();
    }

    /** Whether it is a code of the device or a recovery code, unused until now. The account is locked by the caller. */
    boolean accepts(Account account, String code) {
        SecondFactor factor = store.find(account.id()).orElse(null);
        if (factor == null || !factor.isConfirmed() || code.isBlank()) {
            return false;
        }
        if (factor.accept(code, clock.instant())) {
            store.save(factor);
            return true;
        }
        if (store.useCode(account.id(), code, clock.instant())) {
            events.publishEvent(new SecondFactorChanged(Party.SYSTEM, account.id(), Change.CODE_USED));
            return true;
        }
        return false;
    }

    /** A wrong code counts like a wrong password, and that it was wrong is kept. */
    private <T> T proved(SignedInPerson person, String code, Supplier<T> work) {
        Optional<T> done = transaction.execute(_ -> {
            Account account = account(person.account());
            boolean right = !account.isPaused(clock.instant()) && accepts(account, code);
            if (right) {
                return Optional.of(work.get());
            }
            account.failed(clock.instant());
            accounts.save(account);
            events.publishEvent(new SignInFailed(account.id(), account.isPaused(clock.instant())));
            return Optional.empty();
        });
        return done.orElseThrow(() -> new Refusal(IdentityRefusal.FACTOR_CODE_WRONG));
    }

    private List<String> freshCodes(AccountId id) {
        List<String> codes =
                Stream.generate(SecondFactors::freshCode).limit(CODES).toList();
        store.replaceCodes(id, codes);
        return codes;
    }

    /** 80 bits in groups of four. */
    private static String freshCode() {
        return Ids.randomText(CODE_LENGTH).replaceAll("(.{4})(?=.)", "$1-");
    }

    private Account account(AccountId id) {
        return accounts.byId(id).orElseThrow(() -> new NotFound("account " + id));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
