package org.anyue.notification;

import java.time.Clock;
import java.util.UUID;
import org.anyue.organization.Actor;
import org.anyue.organization.Scope;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do about messages that did not get through. */
@Component
public class Deliveries {

    private final DeliveryStore store;
    private final NoticeHours hours;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Deliveries(DeliveryStore store, NoticeHours hours, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.hours = hours;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Lets a message that was given up begin anew.
     *
     * @throws NotFound outside the directory scope of the actor
     * @throws Refusal when it was not given up
     */
    @Transactional
    public void retry(Actor actor, UUID id) {
        Delivery delivery = store.find(Scope.directory(actor), id).orElseThrow(() -> new NotFound("delivery " + id));
        String before = delivery.words();
        delivery.retry(clock.instant(), hours.quiet());
        if (!store.save(delivery, clock.instant())) {
            throw new Stale("delivery " + id);
        }
        events.publishEvent(
                new DeliveryConcluded(actor.party(), id, delivery.progress().state(), before, delivery.words()));
    }
}
