package org.anyue.notification;

import java.util.UUID;
import org.anyue.shared.Ids;

public record NoticeId(UUID value) {

    /** @throws org.anyue.shared.NotFound when the text is no id */
    public static NoticeId of(String text) {
        return new NoticeId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return Ids.toText(value);
    }
}
