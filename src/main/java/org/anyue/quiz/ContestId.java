package org.anyue.quiz;

import java.util.UUID;
import org.anyue.shared.Ids;

public record ContestId(UUID value) {

    /** @throws org.anyue.shared.NotFound when the text is no id */
    public static ContestId of(String text) {
        return new ContestId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return Ids.toText(value);
    }
}
