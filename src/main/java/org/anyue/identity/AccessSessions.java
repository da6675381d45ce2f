package org.anyue.identity;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.organization.Liaison;
import org.anyue.organization.Liaisons;
import org.anyue.organization.Role;
import org.anyue.organization.Scope;
import org.anyue.organization.UnitId;
import org.anyue.shared.Party;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Sessions of those who came by an access link: the unit acts, through its liaison officer of this moment. Link, unit and
 * officer are read anew at every click, so whatever happens to one of them holds at the next one.
 */
@Component
class AccessSessions {

    private final AccessSessionStore store;
    private final AccessMarks marks;
    private final Liaisons liaisons;
    private final SessionSettings settings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AccessSessions(
            AccessSessionStore store,
            AccessMarks marks,
            Liaisons liaisons,
            SessionSettings settings,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.marks = marks;
        this.liaisons = liaisons;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    Optional<SignedInPerson> find(SessionToken token) {
        Instant now = clock.instant();
        Optional<SignedInPerson> person = store.find(token, now, now.minus(settings.idle()))
                .flatMap(held -> liaisons.of(held.unit())
                        .filter(liaison -> marks.isPhone(liaison, held.phone()))
                        .map(liaison -> {
                            renew(token, held, liaison);
                            return person(held, liaison);
                        }));
        person.filter(known -> !now.isBefore(known.session().lastSeenAt().plus(SessionSettings.NOTED_EVERY)))
                .ifPresent(_ -> store.seen(token, now));
        return person;
    }

    /**
     * Nothing is kept of which the mark could be made again when keys change, but the click shows the number again; old keys
     * stay for an hour, and nobody who has not clicked for that long is still in.
     */
    private void renew(SessionToken token, AccessSessionStore.Held held, Liaison liaison) {
        byte[] mark = marks.phone(liaison);
        if (!MessageDigest.isEqual(mark, held.phone())) {
            store.mark(token, mark);
        }
    }

    /** The only one of this link: who entered before is out. */
    SessionToken open(AccessLink link, Liaison liaison, Terminal terminal) {
        Instant now = clock.instant();
        SessionToken token = SessionToken.fresh();
        store.deleteEnded(now);
        store.deleteAllOf(link.id());
        store.insert(
                new AccessSessionStore.Beginning(token, link.id(), marks.phone(liaison), terminal),
                now,
                now.plus(settings.longest()));
        events.publishEvent(new AccessEntered(party(link, liaison), link.id()));
        return token;
    }

    /** Within the transaction of the caller. */
    void end(SessionToken token, SignedInPerson person) {
        store.delete(token);
        events.publishEvent(new AccessLeft(person.actor().party(), person.postId()));
    }

    /** Whether there was one in the scope. */
    boolean endWithin(Actor actor, UUID id) {
        Optional<UUID> link = store.deleteWithin(Scope.directory(actor), id);
        link.ifPresent(ended -> events.publishEvent(new AccessEnded(actor.party(), ended)));
        return link.isPresent();
    }

    void endAllOf(AccessLink link) {
        store.deleteAllOf(link.id());
    }

    private static Party party(AccessLink link, Liaison liaison) {
        UnitId unit = link.holder().unit();
        return new Party(new AccountId(link.id()).toString(), liaison.name(), Role.LINK_HOLDER.name(), unit.toString());
    }

    /** The link stands in for the account: its id names the actor in histories and in the trail. */
    private static SignedInPerson person(AccessSessionStore.Held held, Liaison liaison) {
        Actor actor = new Actor(
                held.link(),
                liaison.name(),
                Role.LINK_HOLDER,
                held.unit(),
                held.unitName(),
                held.unitKind(),
                held.place(),
                0);
        return new SignedInPerson(actor, held.link(), PasswordDuty.NONE, held.session());
    }
}
