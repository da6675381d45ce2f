package org.anyue.notification;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** Something was done about an own address; the address itself is in no record. */
public record ContactChanged(Party by, Channel channel, Deed deed) implements Auditable {

    /** What was done. */
    public enum Deed {
        GIVEN("notification.contact-given"),
        CODE_SENT("notification.contact-code-sent"),
        PROVED("notification.contact-proved"),
        REMOVED("notification.contact-removed");

        private final String action;

        Deed(String action) {
            this.action = action;
        }
    }

    @Override
    public String action() {
        return deed.action;
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
