package org.anyue.notification;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.anyue.organization.Actor;
import org.anyue.shared.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where somebody wants to be reached; only the person itself says so, and shows by a code that the address is theirs. A
 * channel without a gateway keeps its messages in the house, so there nothing has to be shown.
 */
@Component
public class Contacts {

    static final String PROOF = "notification.contact";

    private static final Map<Channel, Pattern> FORMS = Map.of(
            Channel.SMS, Pattern.compile("1[3-9]\\d{9}"),
            Channel.MAIL, Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+"),
            Channel.WECHAT, Pattern.compile("[A-Za-z0-9_-]{20,40}"));

    private final ContactStore store;
    private final OneTimeCodes codes;
    private final DirectMessages messages;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Contacts(
            ContactStore store,
            OneTimeCodes codes,
            DirectMessages messages,
            PlatformTransactionManager transactions,
            @Qualifier("systemClock") Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.codes = codes;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.events = events;
    }

    /** The own addresses as they may be shown. */
    @Transactional
    public Map<Channel, Contact> own(Actor actor) {
        Map<Channel, Contact> own = new EnumMap<>(Channel.class);
        store.of(actor.accountId())
                .forEach((channel, held) -> own.put(
                        channel,
                        new Contact(
                                channel.masked(held.address()),
                                held.proved(),
                                codes.isAwaited(PROOF, subject(actor.accountId(), channel)))));
        return own;
    }

    /**
     * Another address, not proved yet.
     *
     * @throws Refusal when it cannot be an address of this channel
     */
    @Transactional
    public void set(Actor actor, Channel channel, String typed) {
        String address = typed.strip();
        if (!Objects.requireNonNull(FORMS.get(channel)).matcher(address).matches()) {
            throw new Refusal(NotificationRefusal.ADDRESS_WRONG, channel.addressLabel());
        }
        store.put(actor.accountId(), channel, address, clock.instant());
        codes.cancel(PROOF, subject(actor.accountId(), channel));
        events.publishEvent(new ContactChanged(actor.party(), channel, ContactChanged.Deed.GIVEN));
    }

    /** Whether an address of this channel has to be proved, and can be. */
    public boolean asksProof(Channel channel) {
        return messages.reaches(channel);
    }

    /**
     * Has a code sent to the own address. Waits for the gateway.
     *
     * @throws Refusal when nothing can be sent, or too soon or too often after the last one
     */
    public void sendCode(Actor actor, Channel channel) {
        codes.requireGateway(channel);
        OneTimeCodes.Fresh code = Objects.requireNonNull(transaction.execute(_ -> make(actor, channel)));
        codes.deliver(code, "用于确认这个%s由您使用。不是您本人操作请忽略。".formatted(channel.addressLabel()));
    }

    private OneTimeCodes.Fresh make(Actor actor, Channel channel) {
        ContactStore.Held held = held(actor.accountId(), channel);
        if (held.proved()) {
            throw new Refusal(NotificationRefusal.ADDRESS_PROVED, channel.addressLabel());
        }
        OneTimeCodes.Fresh code = codes.make(proof(actor.accountId(), channel, held));
        events.publishEvent(new ContactChanged(actor.party(), channel, ContactChanged.Deed.CODE_SENT));
        return code;
    }

    private static CodeFor proof(UUID account, Channel channel, ContactStore.Held held) {
        return new CodeFor(PROOF, subject(account, channel), channel, held.address());
    }

    /** Whose tries are counted: somebody who gives one address after another does not start anew. */
    static String subject(UUID account, Channel channel) {
        return account + " " + channel.name();
    }

    /**
     * The code that arrived. A wrong try is counted, so it is kept although the command is refused.
     *
     * @throws Refusal when it is not the one, or not any more
     */
    public void prove(Actor actor, Channel channel, String typed) {
        Objects.requireNonNull(transaction.execute(_ -> judge(actor, channel, typed)))
                .ifPresent(flaw -> {
                    throw flaw;
                });
    }

    /** What is wrong with it, empty when it is right. */
    private Optional<Refusal> judge(Actor actor, Channel channel, String typed) {
        UUID account = actor.accountId();
        ContactStore.Held held = held(account, channel);
        Optional<Refusal> flaw = codes.tried(proof(account, channel, held), typed);
        if (flaw.isPresent()) {
            return flaw;
        }
        store.prove(account, channel, clock.instant());
        events.publishEvent(new ContactChanged(actor.party(), channel, ContactChanged.Deed.PROVED));
        return Optional.empty();
    }

    private ContactStore.Held held(UUID account, Channel channel) {
        ContactStore.Held held = store.of(account).get(channel);
        if (held == null) {
            throw new Refusal(NotificationRefusal.ADDRESS_MISSING, channel.addressLabel());
        }
        return held;
    }

    /** From now on nothing goes out through the channel to this person. */
    @Transactional
    public void remove(Actor actor, Channel channel) {
        store.remove(actor.accountId(), channel);
        events.publishEvent(new ContactChanged(actor.party(), channel, ContactChanged.Deed.REMOVED));
    }
}
