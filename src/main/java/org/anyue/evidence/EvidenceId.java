package org.anyue.evidence;

import java.util.UUID;
import org.anyue.shared.Ids;

public record EvidenceId(UUID value) {

    /** @throws org.anyue.shared.NotFound when the text is no id */
    public static EvidenceId parse(String text) {
        return new EvidenceId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return Ids.toText(value);
    }
}
