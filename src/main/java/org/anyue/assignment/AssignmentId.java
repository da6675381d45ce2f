package org.anyue.assignment;

import java.util.UUID;
import org.anyue.shared.Ids;

public record AssignmentId(UUID value) {

    /** @throws org.anyue.shared.NotFound when the text is no id */
    public static AssignmentId of(String text) {
        return new AssignmentId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return Ids.toText(value);
    }
}
