package org.anyue.notification;

import java.util.UUID;
import org.anyue.shared.Ids;

public record AnnouncementId(UUID value) {

    /** @throws org.anyue.shared.NotFound when the text is no id */
    public static AnnouncementId of(String text) {
        return new AnnouncementId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return Ids.toText(value);
    }
}
