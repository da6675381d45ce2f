package org.anyue.identity;

import com.webauthn4j.data.RegistrationData;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.anyue.identity.PasskeyChanged.Change;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** One's own passkeys. They stand beside the one-time codes, which work wherever a browser knows none. */
@Component
public class Passkeys {

    private static final int MOST = 10;
    private static final int LONGEST_NAME = 30;

    private final PasskeyStore store;
    private final PasskeyChecks checks;
    private final SecondFactors factors;
    private final AccountStore accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final String product;

    Passkeys(
            PasskeyStore store,
            PasskeyChecks checks,
            SecondFactors factors,
            AccountStore accounts,
            PlatformTransactionManager transactions,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events,
            @Value("${anyue.product-name:安月}") String product) {
        this.store = store;
        this.checks = checks;
        this.factors = factors;
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.events = events;
        this.product = product;
    }

    public List<PasskeySummary> of(AccountId account) {
        return store.of(account).stream()
                .map(one -> new PasskeySummary(
                        one.id(),
                        one.name(),
                        one.credential().host(),
                        one.counter().backedUp(),
                        one.isUsable(),
                        one.createdAt(),
                        one.usedAt()))
                .toList();
    }

    /** Whether the account has a key that can be shown at this site. */
    public boolean usable(AccountId account, Site site) {
        return checks.usable(account, site);
    }

    /** Whether the person has proved lately enough who they are to add or give up a key. */
    public boolean mayChange(SignedInPerson person) {
        return person.hasProved(clock.instant());
    }

    /** What a browser is to be asked for. Anybody may be asked for a sign-in, others only for their own key. */
    public String request(PasskeyUse use, AccountId account, Site site) {
        return checks.request(use, account, site);
    }

    public String signInRequest(Site site) {
        return checks.request(PasskeyUse.SIGN_IN, null, site);
    }

    /**
     * What a browser is to be asked for to make a key.
     *
     * @throws Refusal PROOF_STALE, or when the person may not have a further one
     */
    @Transactional
    public String creation(SignedInPerson person, Site site) {
        Account account = mayAdd(person);
        return PasskeyOptions.creation(site, product, account, store.of(account.id()), checks.challenge(account.id()));
    }

    /** Keeps the key that a device has made. */
    public void add(SignedInPerson person, Site site, String name, String answer) {
        String called = named(name);
        RegistrationData content = PasskeyCeremony.registration(answer);
        checks.spend(
                PasskeyCeremony.challenge(content.getCollectedClientData()), PasskeyUse.REGISTRATION, person.account());
        PasskeyCeremony.Made made =
                PasskeyCeremony.made(content, site).orElseThrow(() -> new Refusal(IdentityRefusal.PASSKEY_WRONG));
        transaction.executeWithoutResult(_ -> {
            Account account = mayAdd(person);
            Passkey passkey = new Passkey(
                    Ids.random(), account.id(), called, made.credential(), made.counter(), clock.instant(), null, null);
            if (!store.insert(passkey)) {
                throw new Refusal(IdentityRefusal.PASSKEY_HELD);
            }
            tell(person, passkey, Change.ADDED);
        });
    }

    /** @throws NotFound when it is no key of this person */
    @Transactional
    public void rename(SignedInPerson person, UUID id, String name) {
        Passkey passkey = own(person, id);
        store.save(passkey.renamed(named(name)));
        tell(person, passkey, Change.RENAMED);
    }

    /** @throws NotFound when it is no key of this person */
    @Transactional
    public void remove(SignedInPerson person, UUID id) {
        Passkey passkey = own(person, id);
        Proofs.mustBeFresh(person, clock.instant());
        store.delete(passkey);
        tell(person, passkey, Change.REMOVED);
    }

    /** Locks the account, so that nobody gets an eleventh key by asking twice at once. */
    private Account mayAdd(SignedInPerson person) {
        Proofs.mustBeFresh(person, clock.instant());
        Account account = accounts.byId(person.account()).orElseThrow(() -> new NotFound("account"));
        if (!factors.isSet(account.id())) {
            throw new Refusal(IdentityRefusal.PASSKEY_NEEDS_CODES);
        }
        if (store.of(account.id()).size() >= MOST) {
            throw new Refusal(IdentityRefusal.PASSKEY_MOST, MOST);
        }
        return account;
    }

    private Passkey own(SignedInPerson person, UUID id) {
        return store.find(person.account(), id).orElseThrow(() -> new NotFound("passkey"));
    }

    private void tell(SignedInPerson person, Passkey passkey, Change change) {
        events.publishEvent(new PasskeyChanged(person.actor().party(), person.account(), passkey.id(), change));
    }

    private static String named(String name) {
        String called = name.strip();
        if (called.isEmpty() || called.codePointCount(0, called.length()) > LONGEST_NAME) {
            throw new Refusal(IdentityRefusal.PASSKEY_NAME, LONGEST_NAME);
        }
        return called;
    }
}
