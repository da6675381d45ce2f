package org.anyue.identity;

import java.util.UUID;
import org.anyue.shared.Ids;

public record AccountId(UUID value) {

    /** @throws org.anyue.shared.NotFound when the text is no id */
    public static AccountId of(String text) {
        return new AccountId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return Ids.toText(value);
    }
}
