package org.anyue.identity;

import java.time.Clock;
import java.util.Optional;
import org.anyue.organization.Actor;
import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.anyue.shared.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which accounts belong to which persons of the unified identity. Nobody gets an account by having an identity. */
@Component
public class OidcLinks {

    private static final int LONGEST = 255;

    private final OidcLinkStore store;
    private final OidcSettings settings;
    private final Accounts accounts;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OidcLinks(
            OidcLinkStore store,
            OidcSettings settings,
            Accounts accounts,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.settings = settings;
        this.accounts = accounts;
        this.clock = clock;
        this.events = events;
    }

    public Optional<OidcLink> of(AccountId account) {
        return settings.isSet() ? store.of(account, settings.issuer()) : Optional.empty();
    }

    /**
     * By an administrator, who has been told what the issuer calls the person. It opens no more than the password: only a
     * link that the person has made may stand for the second factor as well.
     */
    @Transactional
    public void link(Actor actor, AccountId id, String subject) {
        mustBeSet();
        Account account = accounts.manageable(actor, id);
        String called = subject.strip();
        if (called.isEmpty() || called.length() > LONGEST) {
            throw new Refusal(IdentityRefusal.OIDC_SUBJECT, settings.name(), LONGEST);
        }
        put(actor.party(), account.id(), called, false);
    }

    @Transactional
    public void unlink(Actor actor, AccountId id) {
        mustBeSet();
        delete(actor.party(), accounts.manageable(actor, id).id());
    }

    /** One's own. */
    @Transactional
    public void unlink(SignedInPerson person) {
        mustBeSet();
        Proofs.mustBeFresh(person, clock.instant());
        delete(person.actor().party(), person.account());
    }

    void put(Party by, AccountId account, String subject, boolean shown) {
        if (!store.put(account, settings.issuer(), subject, shown, clock.instant())) {
            throw new Refusal(IdentityRefusal.OIDC_TAKEN);
        }
        events.publishEvent(new OidcLinkChanged(by, account, true));
    }

    private void delete(Party by, AccountId account) {
        if (!store.delete(account, settings.issuer())) {
            throw new NotFound("link");
        }
        events.publishEvent(new OidcLinkChanged(by, account, false));
    }

    private void mustBeSet() {
        if (!settings.isSet()) {
            throw new NotFound("unified identity");
        }
    }
}
