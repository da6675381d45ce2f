package org.anyue.notification;

import java.time.Clock;
import java.util.UUID;
import org.anyue.shared.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands words to an address at once and keeps nothing. For secrets, such as codes and links: the outbox would store them,
 * and the page of administrators, which stands in where no gateway is set up, would show them.
 */
@Component
public class DirectMessages {

    private static final Logger LOG = LoggerFactory.getLogger(DirectMessages.class);

    private final ChannelPorts ports;
    private final Clock clock;

    DirectMessages(ChannelPorts ports, Clock clock) {
        this.ports = ports;
        this.clock = clock;
    }

    /** Whether there is a gateway; without one nothing is sent. */
    public boolean reaches(Channel channel) {
        return ports.leavesTheHouse(channel);
    }

    /**
     * Waits for the gateway, so it is called outside a transaction.
     *
     * @return whether the other side took it
     */
    public boolean send(Channel channel, String address, String subject, String text) {
        return send(Ids.timeOrdered(clock), channel, address, subject, text);
    }

    /**
     * The same for whoever keeps the key and may come again after a crash: the other side takes a key once.
     *
     * @param key the same for every attempt
     */
    public boolean send(UUID key, Channel channel, String address, String subject, String text) {
        if (!reaches(channel)) {
            return false;
        }
        try {
            ports.of(channel).deliver(new Outgoing(key, address, subject, text, ""));
            return true;
        } catch (NotDelivered refused) {
            LOG.info("Channel {} did not take a message: {}", channel, refused.reason());
            return false;
        }
    }
}
