package org.anyue.assignment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyue.notification.UnitRecipients;
import org.anyue.organization.Actor;
import org.anyue.shared.Ids;
import org.anyue.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Due days in the calendar of a phone. A calendar program cannot sign in, so its address holds a secret of 160 bits; it
 * opens the due days of one unit alone, as long as its owner acts for that unit.
 */
@Service
public class Calendars {

    private static final int SECRET = 32;

    private final CalendarStore store;
    private final UnitRecipients recipients;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Calendars(CalendarStore store, UnitRecipients recipients, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.recipients = recipients;
        this.events = events;
        this.clock = clock;
    }

    /** @return the secret part of the address, shown this once; an earlier address no longer opens anything */
    @Transactional
    public String subscribe(Actor actor) {
        String token = Ids.randomText(SECRET);
        store.save(
                new CalendarSubscription(
                        actor.accountId(), actor.unitId(), AssignmentQueries.ownBearers(actor), clock.instant()),
                hash(token));
        events.publishEvent(new CalendarChanged(actor.party(), actor.unitId(), true));
        return token;
    }

    @Transactional
    public void stop(Actor actor) {
        if (store.delete(actor.accountId(), actor.unitId())) {
            events.publishEvent(new CalendarChanged(actor.party(), actor.unitId(), false));
        }
    }

    /** When the present address was made. */
    @Transactional(readOnly = true)
    public Optional<Instant> since(Actor actor) {
        return store.since(actor.accountId(), actor.unitId());
    }

    @Transactional(readOnly = true)
    public List<CalendarEntry> entries(Actor actor) {
        return store.entries(AssignmentQueries.ownBearers(actor));
    }

    /** @throws NotFound when the address was never made, was taken away, or its owner no longer acts for the unit */
    @Transactional(readOnly = true)
    public List<CalendarEntry> entries(String token) {
        CalendarSubscription subscription =
                store.find(hash(token)).filter(this::stands).orElseThrow(() -> new NotFound("calendar"));
        return store.entries(subscription.bearers());
    }

    private boolean stands(CalendarSubscription subscription) {
        return recipients.of(List.of(subscription.unit())).getOrDefault(subscription.unit(), List.of()).stream()
                .anyMatch(person -> person.account().equals(subscription.account()));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
