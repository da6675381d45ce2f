package org.anyue.notification;

import java.util.Map;
import java.util.Optional;
import org.anyue.organization.Actor;
import org.anyue.organization.UnitId;
import org.anyue.organization.UnitQueries;
import org.anyue.organization.UnitSummary;
import org.anyue.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which channel carries what: one choice for the whole installation. An urgency that is missing stays in the inbox. */
@Component
public class Channels {

    private final ChannelStore store;
    private final ChannelPorts ports;
    private final UnitQueries units;
    private final ApplicationEventPublisher events;

    Channels(ChannelStore store, ChannelPorts ports, UnitQueries units, ApplicationEventPublisher events) {
        this.store = store;
        this.ports = ports;
        this.units = units;
        this.events = events;
    }

    public Map<Urgency, Channel> chosen() {
        return units.root().map(root -> store.of(root.id())).orElse(Map.of());
    }

    Optional<DeliveryStore.Way> of(Urgency urgency) {
        return Optional.ofNullable(chosen().get(urgency))
                .map(channel -> new DeliveryStore.Way(channel, leavesTheHouse(channel)));
    }

    /** Whether a gateway is set up; without one administrators see what would have gone out. */
    public boolean leavesTheHouse(Channel channel) {
        return ports.leavesTheHouse(channel);
    }

    /** Whether the actor decides about it. */
    public boolean mayChoose(Actor actor) {
        return units.root()
                .map(UnitSummary::id)
                .filter(actor.place().id()::equals)
                .isPresent();
    }

    /** @throws Refusal below the root of the installation */
    @Transactional
    public void choose(Actor actor, Map<Urgency, Channel> choices) {
        if (!mayChoose(actor)) {
            throw new Refusal(NotificationRefusal.ROOT_ONLY);
        }
        UnitId owner = actor.place().id();
        String before = store.of(owner).toString();
        store.replace(owner, choices);
        events.publishEvent(
                new ChannelsChosen(actor.party(), owner, before, store.of(owner).toString()));
    }
}
