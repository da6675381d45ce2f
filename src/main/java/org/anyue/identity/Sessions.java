package org.anyue.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.Role;
import org.anyue.organization.UnitQueries;
import org.anyue.shared.NotFound;
import org.anyue.shared.Party;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sessions of people who have signed in. */
@Component
public class Sessions {

    private final SessionStore store;
    private final AccountStore accounts;
    private final SessionSettings settings;
    private final UnitQueries units;
    private final SecurityRuleStore rules;
    private final AccessSessions byLink;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final boolean demo;

    Sessions(
            SessionStore store,
            AccountStore accounts,
            SessionSettings settings,
            UnitQueries units,
            SecurityRuleStore rules,
            AccessSessions byLink,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events,
            @Value("${anyue.demo:false}") boolean demo) {
        this.store = store;
        this.accounts = accounts;
        this.settings = settings;
        this.units = units;
        this.rules = rules;
        this.byLink = byLink;
        this.clock = clock;
        this.events = events;
        this.demo = demo;
    }

    /** Who holds the token, empty when the session has ended in whatever way. Reads once, writes at most once a minute. */
    public Optional<SignedInPerson> find(SessionToken token) {
        Instant now = clock.instant();
        Optional<SignedInPerson> person = store.person(token, now, now.minus(settings.idle()));
        person.filter(known -> !now.isBefore(known.session().lastSeenAt().plus(SessionSettings.NOTED_EVERY)))
                .ifPresent(_ -> store.seen(token, now));
        return person.or(() -> byLink.find(token));
    }

    /** The session of somebody who has proved who they are, acting for their first post; as a rule the only one. */
    SessionToken open(Account account, Terminal terminal) {
        return open(account, terminal, SignInWay.PASSWORD);
    }

    SessionToken open(Account account, Terminal terminal, SignInWay way) {
        if (!demo && !rules.get().severalSessions()) {
            store.deleteAllOf(account.id());
        }
        Post post = firstPost(account);
        SessionToken token = begin(account, post, terminal, way, true);
        events.publishEvent(new SignedIn(party(account, post), account.id(), way));
        return token;
    }

    /** Opens nothing but the second step. */
    SessionToken openHalf(Account account, Terminal terminal, SignInWay way) {
        return begin(account, firstPost(account), terminal, way, false);
    }

    private SessionToken begin(Account account, Post post, Terminal terminal, SignInWay way, boolean complete) {
        Instant now = clock.instant();
        SessionToken token = SessionToken.fresh();
        store.deleteEnded(now);
        store.insert(
                new SessionStore.Beginning(token, account, post.id(), terminal, way, complete),
                now,
                now.plus(complete ? settings.longest() : SessionSettings.SECOND_STEP));
        return token;
    }

    private Post firstPost(Account account) {
        return account.posts().stream()
                .filter(held -> !units.byIds(List.of(held.unit())).isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no post in an existing unit: " + account.id()));
    }

    /** Ends the session, and says by what it had begun; does nothing when it has ended already. */
    @Transactional
    public SignInWay end(SessionToken token) {
        Optional<SignedInPerson> person = find(token);
        SignInWay way = store.delete(token);
        person.ifPresent(known -> {
            if (known.actor().role() == Role.LINK_HOLDER) {
                byLink.end(token, known);
            } else {
                events.publishEvent(new SignedOut(known.actor().party(), known.account()));
            }
        });
        return way;
    }

    /**
     * Acts for another post of the same person from the next click on.
     *
     * @throws NotFound when the person does not hold that post
     */
    @Transactional
    public void switchPost(SessionToken token, SignedInPerson person, UUID postId) {
        Post post = accounts.posts(person.account()).stream()
                .filter(held -> held.id().equals(postId))
                .findFirst()
                .orElseThrow(() -> new NotFound("post"));
        if (!store.switchPost(token, person.account(), postId)) {
            throw new NotFound("post or session");
        }
        events.publishEvent(new PostSwitched(person.actor().party(), person.account(), post));
    }

    /**
     * Opens a session without a password, so that a demonstration can change persons with one click.
     *
     * @throws IllegalStateException unless {@code anyue.demo} is set
     * @throws NotFound when there is no such account or it may not sign in
     */
    @Transactional
    public SessionToken openFor(UUID accountId) {
        if (!demo) {
            throw new IllegalStateException("sessions without a password exist in the demonstration only");
        }
        return accounts.byId(new AccountId(accountId))
                .filter(account -> account.mayEnter(clock.instant()))
                .map(account -> open(account, Terminal.NONE))
                .orElseThrow(() -> new NotFound("account " + accountId));
    }

    static Party party(Account account, Post post) {
        return new Party(
                account.id().toString(),
                account.person().name(),
                post.role().name(),
                post.unit().toString());
    }
}
