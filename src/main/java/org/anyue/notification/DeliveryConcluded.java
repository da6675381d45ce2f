package org.anyue.notification;

import java.util.Locale;
import java.util.UUID;
import org.anyue.shared.Auditable;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;

/** An attempt to send a message ended, or it was put back to be sent again. */
public record DeliveryConcluded(Party by, UUID delivery, DeliveryState state, String before, String after)
        implements Auditable {

    @Override
    public String action() {
        return "notification.delivery-" + state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String objectType() {
        return "Delivery";
    }

    @Override
    public String objectId() {
        return Ids.toText(delivery);
    }

    @Override
    public String result() {
        return state == DeliveryState.FAILED ? "FAILED" : "OK";
    }
}
