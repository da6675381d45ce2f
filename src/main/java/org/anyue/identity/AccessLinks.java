package org.anyue.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.anyue.identity.AccessIssue.Reason;
import org.anyue.notification.PublicAddress;
import org.anyue.organization.Actor;
import org.anyue.organization.Liaison;
import org.anyue.organization.Liaisons;
import org.anyue.organization.UnitDetails;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitRenamed;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Access links (办理链接), given out, prolonged and revoked by offices for the units below them. */
@Component
public class AccessLinks {

    /** Address of the page behind a link, before its token. Short, because it is also typed from paper. */
    public static final String PATH = "/desk/l/";

    /** So that the page with all of them can still be shown and printed. */
    public static final int MOST = 300;

    /** 130 bits of chance. */
    private static final int TOKEN_LENGTH = 26;

    private final AccessLinkStore store;
    private final AccessSessions sessions;
    private final AccessMessages messages;
    private final Liaisons liaisons;
    private final UnitQueries units;
    private final PublicAddress address;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AccessLinks(
            AccessLinkStore store,
            AccessSessions sessions,
            AccessMessages messages,
            Liaisons liaisons,
            UnitQueries units,
            PublicAddress address,
            PlatformTransactionManager transactions,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sessions = sessions;
        this.messages = messages;
        this.liaisons = liaisons;
        this.units = units;
        this.address = address;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.events = events;
    }

    /**
     * Gives links out; units that have a live one keep it.
     *
     * @param byMessage also send them to the officers, where messages can be sent
     * @throws NotFound when one of the units is outside the scope of the actor
     */
    public AccessIssue issue(Actor actor, List<UnitId> chosen, AccessTerm term, boolean byMessage) {
        if (chosen.isEmpty()) {
            throw new Refusal(IdentityRefusal.ACCESS_NONE_CHOSEN);
        }
        if (chosen.size() > MOST) {
            throw new Refusal(IdentityRefusal.ACCESS_TOO_MANY, chosen.size(), MOST);
        }
        boolean sending = byMessage && messages.isSetUp();
        List<AccessMessages.Letter> letters = new ArrayList<>();
        Map<UnitSummary, Reason> skipped = new LinkedHashMap<>();
        transaction.executeWithoutResult(_ -> {
            letters.clear();
            skipped.clear();
            chosen.stream().distinct().forEach(unit -> {
                UnitDetails details = units.details(actor.scope(), unit);
                give(actor, details, term, sending)
                        .ifPresentOrElse(letters::add, () -> skipped.put(details.unit(), reason(actor, details)));
            });
            if (!letters.isEmpty()) {
                List<AccessPass> passes = passes(letters);
                events.publishEvent(new AccessLinksIssued(
                        actor.party(),
                        passes.getFirst().link(),
                        passes.stream().map(pass -> pass.unit().id()).toList(),
                        term));
            }
        });
        if (sending) {
            var _ = messages.send(letters);
        }
        return new AccessIssue(passes(letters), skipped, sending);
    }

    /** Empty when the unit gets none. */
    private Optional<AccessMessages.Letter> give(Actor actor, UnitDetails details, AccessTerm term, boolean sending) {
        UnitSummary unit = details.unit();
        Optional<Liaison> liaison = liaisons.of(unit.id());
        if (details.closedOn() != null || liaison.isEmpty() || !AccessPolicy.worksByLink(actor, unit)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        SessionToken token = new SessionToken(Ids.randomText(TOKEN_LENGTH));
        AccessLink known = store.ofUnit(unit.id()).orElse(null);
        AccessLink.Giver giver = new AccessLink.Giver(actor.place().id(), actor.unitId());
        AccessMessageState message = sending ? AccessMessageState.SENDING : AccessMessageState.NONE;
        UUID id = known == null ? Ids.timeOrdered(clock) : known.id();
        if (known == null) {
            AccessLink link = new AccessLink(
                    id,
                    new AccessLink.Holder(unit.id(), unit.name(), true),
                    giver,
                    new AccessLink.Life(token.hash(), now, term.from(now), null),
                    0);
            if (!store.insert(link, message, now)) {
                return Optional.empty();
            }
        } else if (known.state(now) == AccessLinkState.OPEN) {
            return Optional.empty();
        } else {
            replace(known, giver, token, term.from(now));
            store.message(List.of(id), message, now);
        }
        AccessPass pass = pass(id, unit, liaison.get(), token, term.from(now));
        return Optional.of(new AccessMessages.Letter(pass, liaison.get().phone(), actor.unitName()));
    }

    private Reason reason(Actor actor, UnitDetails details) {
        if (details.closedOn() != null) {
            return Reason.CLOSED;
        }
        if (!AccessPolicy.worksByLink(actor, details.unit())) {
            return Reason.WITH_ACCOUNT;
        }
        return liaisons.of(details.unit().id()).isEmpty() ? Reason.NO_LIAISON : Reason.HAS_ONE;
    }

    /** Another link for the same unit; the former one is dead, and so are its sessions. */
    public AccessIssue reissue(Actor actor, UUID id, int version, AccessTerm term) {
        boolean sending = messages.isSetUp();
        AccessMessages.Letter letter = Objects.requireNonNull(transaction.execute(_ -> {
            AccessLink link = load(actor, id, version);
            UnitDetails details = units.details(actor.scope(), link.holder().unit());
            if (details.closedOn() != null) {
                throw new Refusal(IdentityRefusal.ACCESS_STATE, Reason.CLOSED.label(), AccessLinkVerb.REISSUE.label());
            }
            Liaison liaison = liaisons.of(link.holder().unit())
                    .orElseThrow(() -> new Refusal(IdentityRefusal.ACCESS_NO_LIAISON_YET));
            Instant now = clock.instant();
            AccessLinkState before = link.state(now);
            SessionToken token = new SessionToken(Ids.randomText(TOKEN_LENGTH));
            replace(link, new AccessLink.Giver(actor.place().id(), actor.unitId()), token, term.from(now));
            store.message(List.of(id), sending ? AccessMessageState.SENDING : AccessMessageState.NONE, now);
            tell(actor, link, AccessLinkVerb.REISSUE, before);
            AccessPass pass = pass(id, details.unit(), liaison, token, term.from(now));
            return new AccessMessages.Letter(pass, liaison.phone(), actor.unitName());
        }));
        if (sending) {
            var _ = messages.send(List.of(letter));
        }
        return new AccessIssue(List.of(letter.pass()), Map.of(), sending);
    }

    @Transactional
    public void renew(Actor actor, UUID id, int version, AccessTerm term) {
        Instant now = clock.instant();
        change(actor, load(actor, id, version), AccessLinkVerb.RENEW, link -> link.renew(term.from(now), now));
    }

    /** Whoever works by the link is out with the next click. */
    @Transactional
    public void revoke(Actor actor, UUID id, int version) {
        AccessLink revoked = load(actor, id, version);
        change(actor, revoked, AccessLinkVerb.REVOKE, link -> link.revoke(clock.instant()));
        sessions.endAllOf(revoked);
    }

    /** The link that was handed out works again. */
    @Transactional
    public void restore(Actor actor, UUID id, int version) {
        change(actor, load(actor, id, version), AccessLinkVerb.RESTORE, link -> link.restore(clock.instant()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(UnitRenamed renamed) {
        store.rename(renamed.unit(), units.get(renamed.unit()).name());
    }

    private void change(
            Actor actor, AccessLink link, AccessLinkVerb verb, java.util.function.Consumer<AccessLink> deed) {
        AccessLinkState before = link.state(clock.instant());
        deed.accept(link);
        store.save(link);
        tell(actor, link, verb, before);
    }

    private void replace(AccessLink link, AccessLink.Giver giver, SessionToken token, Instant until) {
        link.reissue(giver, token, until, clock.instant());
        store.save(link);
        sessions.endAllOf(link);
    }

    private void tell(Actor actor, AccessLink link, AccessLinkVerb verb, AccessLinkState before) {
        Instant now = clock.instant();
        events.publishEvent(new AccessLinkChanged(
                actor.party(),
                link.id(),
                link.holder().unit(),
                verb,
                before.name(),
                link.state(now) + " " + link.life().expiresAt()));
    }

    private AccessLink load(Actor actor, UUID id, int version) {
        AccessLink link = store.find(actor, id).orElseThrow(() -> new NotFound("access link"));
        if (link.version() != version) {
            throw new Stale("access link " + id);
        }
        return link;
    }

    private AccessPass pass(UUID id, UnitSummary unit, Liaison liaison, SessionToken token, Instant until) {
        return new AccessPass(
                id, unit, liaison.maskedName() + " " + liaison.maskedPhone(), address.of(PATH + token.text()), until);
    }

    private static List<AccessPass> passes(List<AccessMessages.Letter> letters) {
        return letters.stream().map(AccessMessages.Letter::pass).toList();
    }
}
