package org.anyue.notification;

import java.util.UUID;
import org.anyue.shared.Auditable;
import org.anyue.shared.Ids;
import org.anyue.shared.Party;

/**
 * Something was said to one or many recipients.
 *
 * @param notices how many recipients had not been told before
 */
public record NoticesSent(Party by, UUID dispatch, String kind, int notices) implements Auditable {

    @Override
    public String action() {
        return "notification.sent";
    }

    @Override
    public String objectType() {
        return "Dispatch";
    }

    @Override
    public String objectId() {
        return Ids.toText(dispatch);
    }

    @Override
    public String after() {
        return kind + " notices=" + notices;
    }
}
