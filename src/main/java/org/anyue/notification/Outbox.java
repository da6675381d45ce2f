package org.anyue.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anyue.shared.Party;
import org.anyue.vault.FieldCipher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due. A message is claimed, handed to its channel, and what came of it is saved: three steps, each of which
 * may be the last one of this process. The next worker then takes the message over and hands it to the channel again with
 * the same key, and the other side takes a key once. So nothing is lost, and nothing has an effect twice.
 */
@Component
class Outbox {

    /**
     * Longer than the slowest batch, since every channel answers or fails within twenty seconds; and short enough for
     * WeChat, which knows a key for ten minutes.
     */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final int BATCH = 10;
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final DeliveryStore store;
    private final ChannelPorts ports;
    private final FieldCipher cipher;
    private final NoticeHours hours;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Outbox(
            DeliveryStore store,
            ChannelPorts ports,
            FieldCipher cipher,
            NoticeHours hours,
            PlatformTransactionManager transactions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.ports = ports;
        this.cipher = cipher;
        this.hours = hours;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.events = events;
    }

    /** @return how many messages were worked on */
    int run() {
        int worked = 0;
        List<DeliveryStore.Claimed> batch;
        do {
            Instant now = clock.instant();
            batch = store.claim(now, now.plus(LEASE), BATCH, !hours.quiet().quiet(now));
            batch.forEach(this::send);
            worked += batch.size();
        } while (batch.size() == BATCH);
        return worked;
    }

    private void send(DeliveryStore.Claimed claimed) {
        Delivery delivery = claimed.delivery();
        String before = delivery.words();
        try {
            hand(claimed);
            delivery.confirm();
        } catch (NotDelivered refused) {
            delivery.fail(refused.reason(), refused.lasting(), clock.instant(), hours.quiet());
        } catch (RuntimeException broken) {
            LOG.warn("Channel {} failed for delivery {}", claimed.channel(), delivery.id(), broken);
            delivery.fail("发送时出错：" + broken.getClass().getSimpleName(), false, clock.instant(), hours.quiet());
        }
        conclude(delivery, before);
    }

    private void hand(DeliveryStore.Claimed claimed) throws NotDelivered {
        byte[] sealed = claimed.address();
        if (sealed == null) {
            throw new NotDelivered("本人已删除" + claimed.channel().addressLabel(), true, null);
        }
        if (!claimed.proved() && ports.leavesTheHouse(claimed.channel())) {
            throw new NotDelivered("本人换了" + claimed.channel().addressLabel() + "，还没有验证", true, null);
        }
        ports.of(claimed.channel())
                .deliver(new Outgoing(
                        claimed.delivery().id(),
                        cipher.open(ContactStore.COLUMN, sealed),
                        claimed.words().subject(),
                        claimed.words().body(),
                        ports.absolute(claimed.words().link())));
    }

    private void conclude(Delivery delivery, String before) {
        transaction.executeWithoutResult(_ -> {
            if (store.save(delivery, clock.instant())) {
                events.publishEvent(new DeliveryConcluded(
                        Party.SYSTEM, delivery.id(), delivery.progress().state(), before, delivery.words()));
            }
        });
    }
}
