package org.anyue.identity;

import java.time.Instant;

/** A password to be handed over once; it is shown once, kept nowhere and ends after 24 hours. */
public record OneTimePassword(AccountId account, String loginName, String name, String password, Instant until) {

    /** Hides the value from logs. */
    @Override
    public String toString() {
        return "OneTimePassword[" + account + "]";
    }
}
