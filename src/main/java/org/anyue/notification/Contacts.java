package org.anyue.notification;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.anyue.organization.Actor;
import org.anyue.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody wants to be reached; only the person itself says so. */
@Component
public class Contacts {

    private static final Map<Channel, Pattern> FORMS = Map.of(
            Channel.SMS, Pattern.compile("1[3-9]\\d{9}"),
            Channel.MAIL, Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+"),
            Channel.WECHAT, Pattern.compile("[A-Za-z0-9_-]{20,40}"));

    private final ContactStore store;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Contacts(ContactStore store, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    /** The own addresses as they may be shown. */
    @Transactional(readOnly = true)
    public Map<Channel, String> masked(Actor actor) {
        Map<Channel, String> addresses = store.of(actor.accountId());
        addresses.replaceAll(Channel::masked);
        return addresses;
    }

    /** @throws Refusal when it cannot be an address of this channel */
    @Transactional
    public void set(Actor actor, Channel channel, String typed) {
        String address = typed.strip();
        if (!Objects.requireNonNull(FORMS.get(channel)).matcher(address).matches()) {
            throw new Refusal(NotificationRefusal.ADDRESS_WRONG, channel.addressLabel());
        }
        store.put(actor.accountId(), channel, address, clock.instant());
        events.publishEvent(new ContactChanged(actor.party(), channel, true));
    }

    /** From now on nothing goes out through the channel to this person. */
    @Transactional
    public void remove(Actor actor, Channel channel) {
        store.remove(actor.accountId(), channel);
        events.publishEvent(new ContactChanged(actor.party(), channel, false));
    }
}
