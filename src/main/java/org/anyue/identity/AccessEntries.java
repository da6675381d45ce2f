package org.anyue.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.anyue.organization.Liaison;
import org.anyue.organization.Liaisons;
import org.anyue.organization.UnitQueries;
import org.anyue.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The door behind an access link: looking costs nothing, entering takes the code. */
@Component
public class AccessEntries {

    private final AccessLinkStore links;
    private final AccessLinkReads reads;
    private final AccessCodeStore codes;
    private final AccessMarks marks;
    private final AccessSessions byLink;
    private final AccessCourier courier;
    private final Sessions sessions;
    private final Liaisons liaisons;
    private final UnitQueries units;
    private final AddressThrottle throttle;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AccessEntries(
            AccessLinkStore links,
            AccessLinkReads reads,
            AccessCodeStore codes,
            AccessMarks marks,
            AccessSessions byLink,
            AccessCourier courier,
            Sessions sessions,
            Liaisons liaisons,
            UnitQueries units,
            AddressThrottle throttle,
            PlatformTransactionManager transactions,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events) {
        this.links = links;
        this.reads = reads;
        this.codes = codes;
        this.marks = marks;
        this.byLink = byLink;
        this.courier = courier;
        this.sessions = sessions;
        this.liaisons = liaisons;
        this.units = units;
        this.throttle = throttle;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.events = events;
    }

    /**
     * What the link opens; empty when it is unknown, over or revoked, which is all the same to whoever asks.
     *
     * @throws Refusal when this address has tried too many that open nothing
     */
    @Transactional(readOnly = true)
    public Optional<AccessOffer> offer(String token, Terminal terminal) {
        if (!throttle.admits(terminal.address())) {
            throw new Refusal(IdentityRefusal.ACCESS_SLOWED);
        }
        Optional<AccessOffer> offer = offer(token);
        if (offer.isEmpty()) {
            throttle.failed(terminal.address());
        }
        return offer;
    }

    /** The same after a try at the code, which has been counted already. */
    @Transactional(readOnly = true)
    public Optional<AccessOffer> offer(String token) {
        Instant now = clock.instant();
        return reads.byToken(new SessionToken(token))
                .filter(shown -> shown.link().state(now) == AccessLinkState.OPEN)
                .map(shown -> offer(shown, now));
    }

    private AccessOffer offer(AccessLinkReads.Shown shown, Instant now) {
        AccessLink link = shown.link();
        return new AccessOffer(
                link.id(),
                link.holder().name(),
                units.get(link.giver().office()).name(),
                liaisons.of(link.holder().unit())
                        .map(one -> one.maskedName() + " " + one.maskedPhone())
                        .orElse(""),
                link.life().expiresAt(),
                courier.isSetUp(),
                shown.askedAt() != null,
                codes.find(link.id()).filter(code -> code.isLive(now)).isPresent());
    }

    /** What came of a try: a session, or why not. */
    private record Outcome(
            @Nullable SessionToken session, @Nullable IdentityRefusal why, int triesLeft) {}

    /**
     * Opens a session for the unit of the link. A code opens once, also when two try at the same moment.
     *
     * @param former a session that this browser still had; it ends
     */
    public SessionToken enter(String token, String digits, Terminal terminal, @Nullable SessionToken former) {
        if (!throttle.admits(terminal.address())) {
            throw new Refusal(IdentityRefusal.ACCESS_SLOWED);
        }
        Outcome outcome =
                Objects.requireNonNull(transaction.execute(_ -> judge(new SessionToken(token), digits, terminal)));
        SessionToken opened = outcome.session();
        if (opened == null) {
            throttle.failed(terminal.address());
            throw new Refusal(Objects.requireNonNull(outcome.why()), outcome.triesLeft());
        }
        if (former != null) {
            sessions.end(former);
        }
        return opened;
    }

    private Outcome judge(SessionToken token, String digits, Terminal terminal) {
        Instant now = clock.instant();
        AccessLink link = links.byToken(token)
                .filter(known -> known.state(now) == AccessLinkState.OPEN)
                .orElse(null);
        if (link == null) {
            return new Outcome(null, IdentityRefusal.ACCESS_GONE, 0);
        }
        Liaison liaison = liaisons.of(link.holder().unit()).orElse(null);
        if (liaison == null) {
            return new Outcome(null, IdentityRefusal.ACCESS_NO_LIAISON, 0);
        }
        AccessCode code = codes.find(link.id()).orElse(null);
        IdentityRefusal flaw = code == null
                ? IdentityRefusal.ACCESS_CODE_DEAD
                : code.flaw(marks.typed(link.id(), digits, liaison), now).orElse(null);
        if (code == null || flaw != null) {
            return refuse(link, code, flaw == null ? IdentityRefusal.ACCESS_CODE_DEAD : flaw);
        }
        codes.put(link.id(), code.over());
        links.used(link.id(), now);
        liaisons.confirm(link.holder().unit(), now);
        SessionToken session = byLink.open(link, liaison, terminal);
        return new Outcome(session, null, 0);
    }

    private Outcome refuse(AccessLink link, @Nullable AccessCode code, IdentityRefusal flaw) {
        IdentityRefusal told = flaw;
        int left = 0;
        if (code != null && flaw == IdentityRefusal.ACCESS_CODE_WRONG) {
            AccessCode next = code.afterWrongTry();
            codes.put(link.id(), next);
            left = next.triesLeft();
            told = left == 0 ? IdentityRefusal.ACCESS_CODE_DEAD : flaw;
        }
        events.publishEvent(new AccessRefused(link.id(), told));
        return new Outcome(null, told, left);
    }
}
