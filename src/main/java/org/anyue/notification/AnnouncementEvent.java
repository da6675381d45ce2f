package org.anyue.notification;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;

/**
 * Something happened to an announcement.
 *
 * @param verb issued, signed, reminded or withdrawn
 * @param note what it was about: how many units, which unit
 */
public record AnnouncementEvent(Party by, AnnouncementId announcement, String verb, String note) implements Auditable {

    @Override
    public String action() {
        return "notification.announcement-" + verb;
    }

    @Override
    public String objectType() {
        return "Announcement";
    }

    @Override
    public String objectId() {
        return announcement.toString();
    }

    @Override
    public String after() {
        return note;
    }
}
