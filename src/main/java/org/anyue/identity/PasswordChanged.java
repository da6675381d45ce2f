package org.anyue.identity;

import org.anyue.shared.Party;

/** Somebody changed their own password. */
public record PasswordChanged(Party by, AccountId account) implements AccountEvent {

    @Override
    public String action() {
        return "identity.password-changed";
    }
}
