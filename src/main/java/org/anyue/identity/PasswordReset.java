package org.anyue.identity;

import org.anyue.shared.Party;

/** An account got a new one-time password. */
public record PasswordReset(Party by, AccountId account) implements AccountEvent {

    @Override
    public String action() {
        return "identity.password-reset";
    }
}
