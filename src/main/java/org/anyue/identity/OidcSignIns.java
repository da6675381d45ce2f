package org.anyue.identity;

import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.anyue.identity.SignInPass.Next;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in by way of the unified identity, and linking one's account to it. */
@Component
public class OidcSignIns {

    private final OidcProvider provider;
    private final OidcSettings settings;
    private final OidcLinks links;
    private final OidcLinkStore store;
    private final Challenges challenges;
    private final AccountStore accounts;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final SecondFactorRule rule;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OidcSignIns(
            OidcProvider provider,
            OidcSettings settings,
            OidcLinks links,
            OidcLinkStore store,
            Challenges challenges,
            AccountStore accounts,
            Sessions sessions,
            SecondFactors factors,
            SecondFactorRule rule,
            PlatformTransactionManager transactions,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events) {
        this.provider = provider;
        this.settings = settings;
        this.links = links;
        this.store = store;
        this.challenges = challenges;
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.rule = rule;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.events = events;
    }

    /**
     * The browser's way to the issuer.
     *
     * @param key what the browser keeps until it is back
     */
    public record Departure(URI to, SessionToken key) {}

    /** With what the browser comes back: its key, and the parameters of the address. */
    public record Arrival(SessionToken key, Map<String, String> answer) {}

    public boolean isOffered() {
        return settings.isSet();
    }

    /** What people call the unified identity. */
    public String name() {
        return settings.name();
    }

    /** @throws Refusal OIDC_UNREACHABLE */
    public Departure depart() {
        return departure("sign-in");
    }

    /** @throws Refusal PROOF_STALE or OIDC_UNREACHABLE */
    public Departure departToLink(SignedInPerson person) {
        Proofs.mustBeFresh(person, clock.instant());
        return departure("link/" + person.account());
    }

    /** Where one also leaves the unified identity, after leaving here. */
    public Optional<URI> signOut() {
        return settings.isSet() ? provider.signOut() : Optional.empty();
    }

    /**
     * Opens a session, or the second step where the issuer has not asked for several factors.
     *
     * @param former a session that this browser still had; it ends
     * @throws Refusal what is wrong, in words for a person whom the issuer knows
     */
    public SignInPass signIn(Arrival arrival, Terminal terminal, @Nullable SessionToken former) {
        OidcPerson person = person(arrival, "sign-in");
        Optional<SignInPass> opened = transaction.execute(_ -> judge(person, terminal));
        SignInPass pass = opened.orElseThrow(() -> {
            boolean linked = store.find(person.issuer(), person.subject()).isPresent();
            return new Refusal(linked ? IdentityRefusal.OIDC_CLOSED : IdentityRefusal.OIDC_UNKNOWN, settings.name());
        });
        if (former != null) {
            sessions.end(former);
        }
        return pass;
    }

    /** Links the account of somebody who is signed in here to whom the issuer vouches for. */
    public void link(Arrival arrival, SignedInPerson signedIn) {
        OidcPerson person = person(arrival, "link/" + signedIn.account());
        transaction.executeWithoutResult(
                _ -> links.put(signedIn.actor().party(), signedIn.account(), person.subject(), true));
    }

    private Optional<SignInPass> judge(OidcPerson person, Terminal terminal) {
        OidcLink link = store.find(person.issuer(), person.subject()).orElse(null);
        Account account = link == null ? null : accounts.byId(link.account()).orElse(null);
        if (link == null || account == null || !account.isUsable(clock.instant())) {
            events.publishEvent(new SignInFailed(account == null ? null : account.id(), false));
            return Optional.empty();
        }
        store.used(account.id(), person.issuer(), clock.instant());
        boolean enrolled = factors.hasAny(account.id());
        boolean enough = person.severalFactors() && link.shown();
        if (!enough && (enrolled || rule.asks(account))) {
            return Optional.of(new SignInPass(
                    sessions.openHalf(account, terminal, SignInWay.OIDC), enrolled ? Next.CODE : Next.ENROLMENT));
        }
        account.entered();
        accounts.save(account);
        return Optional.of(new SignInPass(sessions.open(account, terminal, SignInWay.OIDC), Next.DONE));
    }

    private Departure departure(String purpose) {
        if (!settings.isSet()) {
            throw new NotFound("unified identity");
        }
        SessionToken key = SessionToken.fresh();
        String state = Base64.getUrlEncoder().withoutPadding().encodeToString(challenges.fresh(bound(key, purpose)));
        return new Departure(provider.departure(new OidcQuestion(state, key)), key);
    }

    private OidcPerson person(Arrival arrival, String purpose) {
        if (!settings.isSet()) {
            throw new NotFound("unified identity");
        }
        String state = arrival.answer().getOrDefault("state", "");
        if (!challenges.spend(decoded(state), bound(arrival.key(), purpose))) {
            throw new Refusal(IdentityRefusal.OIDC_EXPIRED, settings.name());
        }
        return provider.person(new OidcQuestion(state, arrival.key()), arrival.answer());
    }

    /** So that only the browser that left may come back, and only for what it left for. */
    private static String bound(SessionToken key, String purpose) {
        return "oidc-" + purpose + "/" + HexFormat.of().formatHex(key.hash());
    }

    private static byte[] decoded(String state) {
        try {
            return Base64.getUrlDecoder().decode(state);
        } catch (IllegalArgumentException foreign) {
            return new byte[0];
        }
    }
}
