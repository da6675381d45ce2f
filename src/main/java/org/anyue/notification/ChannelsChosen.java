package org.anyue.notification;

import org.anyue.organization.UnitId;
import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/** Another channel carries messages out of the house from now on. */
public record ChannelsChosen(Party by, UnitId owner, String before, String after) implements Auditable {

    @Override
    public String action() {
        return "notification.channels-chosen";
    }

    @Override
    public String objectType() {
        return "ChannelChoice";
    }

    @Override
    public String objectId() {
        return owner.toString();
    }
}
