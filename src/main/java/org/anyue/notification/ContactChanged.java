package org.anyue.notification;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** Somebody gave or took back an address of their own; the address itself is in no record. */
public record ContactChanged(Party by, Channel channel, boolean given) implements Auditable {

    @Override
    public String action() {
        return given ? "notification.contact-given" : "notification.contact-removed";
    }

    @Override
    public String objectType() {
        return "Contact";
    }

    @Override
    public String objectId() {
        return by.actorId();
    }

    @Override
    public String after() {
        return channel.name();
    }
}
