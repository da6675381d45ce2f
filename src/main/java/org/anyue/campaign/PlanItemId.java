package org.anyue.campaign;

import java.util.UUID;
import org.anyue.shared.Ids;

public record PlanItemId(UUID value) {

    /** @throws org.anyue.shared.NotFound when the text is no id */
    public static PlanItemId of(String text) {
        return new PlanItemId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return Ids.toText(value);
    }
}
