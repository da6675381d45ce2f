package org.anyue.campaign;

import java.util.UUID;
import org.anyue.shared.Ids;

public record AmendmentId(UUID value) {

    /** @throws org.anyue.shared.NotFound when the text is no id */
    public static AmendmentId of(String text) {
        return new AmendmentId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return Ids.toText(value);
    }
}
