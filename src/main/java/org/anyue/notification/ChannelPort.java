package org.anyue.notification;

/** Where a channel leaves the application. */
interface ChannelPort {

    Channel channel();

    /**
     * Hands the message over. May be called again with the same key when nobody knows whether the first time succeeded; the
     * port passes the key on so that the other side takes the message once.
     *
     * @throws NotDelivered when the other side did not take it
     */
    void deliver(Outgoing message) throws NotDelivered;
}
