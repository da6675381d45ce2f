package org.anyue.organization;

import java.util.UUID;
import org.anyue.shared.Ids;

public record UnitId(UUID value) {

    /** @throws org.anyue.shared.NotFound when the text is no id */
    public static UnitId of(String text) {
        return new UnitId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return Ids.toText(value);
    }
}
