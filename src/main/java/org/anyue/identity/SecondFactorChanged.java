package org.anyue.identity;

import java.util.Locale;
import org.anyue.shared.Party;

/** Something happened to somebody's second factor. */
public record SecondFactorChanged(Party by, AccountId account, Change change) implements AccountEvent {

    /** What happened. */
    public enum Change {
        SET,
        REMOVED,
        RESET,
        CODES_RENEWED,
        CODE_USED
    }

    @Override
    public String action() {
        return "identity.second-factor-"
                + change.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
