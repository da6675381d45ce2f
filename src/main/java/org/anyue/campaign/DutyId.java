package org.anyue.campaign;

import java.util.UUID;
import org.anyue.shared.Ids;

public record DutyId(UUID value) {

    /** @throws org.anyue.shared.NotFound when the text is no id */
    public static DutyId of(String text) {
        return new DutyId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return Ids.toText(value);
    }
}
