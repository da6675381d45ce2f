package org.anyue.identity;

import java.util.Locale;
import java.util.UUID;
import org.anyue.shared.Party;

/** Something happened to one of somebody's passkeys. */
public record PasskeyChanged(Party by, AccountId account, UUID passkey, Change change) implements AccountEvent {

    /** What happened. */
    public enum Change {
        ADDED,
        RENAMED,
        REMOVED,
        /** Its counter stepped back: there seems to be a copy, and it is refused from now on. */
        COPIED
    }

    @Override
    public String action() {
        return "identity.passkey-" + change.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String after() {
        return passkey.toString();
    }

    @Override
    public String result() {
        return change == Change.COPIED ? IdentityRefusal.PASSKEY_COPIED.name() : "OK";
    }
}
