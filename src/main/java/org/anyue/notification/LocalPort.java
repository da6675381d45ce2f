package org.anyue.notification;

import java.time.Clock;

/** Stands where no gateway is set up: administrators see what would have gone out. A key is taken once. */
final class LocalPort implements ChannelPort {

    private final Channel channel;
    private final LocalMessageStore store;
    private final Clock clock;

    LocalPort(Channel channel, LocalMessageStore store, Clock clock) {
        this.channel = channel;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public void deliver(Outgoing message) {
        store.take(channel, message, clock.instant());
    }
}
