package org.anyue.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.organization.Liaison;
import org.anyue.organization.Liaisons;
import org.anyue.organization.Scope;
import org.anyue.shared.NotFound;
import org.anyue.shared.Slice;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Live sessions: one's own, and those that the security administrator watches. */
@Component
public class OnlineSessions {

    private final SessionReads reads;
    private final SessionStore store;
    private final AccessSessions byLink;
    private final Liaisons liaisons;
    private final SessionSettings settings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OnlineSessions(
            SessionReads reads,
            SessionStore store,
            AccessSessions byLink,
            Liaisons liaisons,
            SessionSettings settings,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events) {
        this.reads = reads;
        this.store = store;
        this.byLink = byLink;
        this.liaisons = liaisons;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    public List<OnlineSession> own(SignedInPerson person) {
        Instant now = clock.instant();
        return reads.of(person.account(), now, now.minus(settings.idle()));
    }

    /** In the directory scope of the actor, the last click first; with those who came by an access link. */
    @Transactional(readOnly = true)
    public Slice<OnlineSession> online(Actor actor, int page, int size) {
        Instant now = clock.instant();
        Slice<OnlineSession> found = reads.online(
                Scope.directory(actor), now, now.minus(settings.idle()), new Slice<>(List.of(), page, size, 0));
        return new Slice<>(found.rows().stream().map(this::named).toList(), page, size, found.total());
    }

    private OnlineSession named(OnlineSession session) {
        return session.from() == null
                ? session
                : session.named(
                        liaisons.of(session.unit()).map(Liaison::maskedName).orElse(""));
    }

    /** @throws NotFound when it is no session of this person */
    @Transactional
    public void endOwn(SignedInPerson person, UUID id) {
        if (!store.deleteOwn(person.account(), id)) {
            throw new NotFound("session");
        }
        events.publishEvent(new SessionEnded(person.actor().party(), person.account(), false));
    }

    /** Everywhere, here too. */
    @Transactional
    public void endAll(SignedInPerson person) {
        store.deleteAllOf(person.account());
        events.publishEvent(new SessionEnded(person.actor().party(), person.account(), true));
    }

    /** @throws NotFound outside the directory scope of the actor */
    @Transactional
    public void end(Actor actor, UUID id) {
        Optional<AccountId> account = store.deleteWithin(Scope.directory(actor), id);
        if (account.isPresent()) {
            events.publishEvent(new SessionEnded(actor.party(), account.get(), false));
        } else if (!byLink.endWithin(actor, id)) {
            throw new NotFound("session");
        }
    }
}
