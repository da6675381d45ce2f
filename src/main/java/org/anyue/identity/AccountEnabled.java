package org.anyue.identity;

import org.anyue.shared.Party;

/** A disabled account may sign in again. */
public record AccountEnabled(Party by, AccountId account) implements AccountEvent {

    @Override
    public String action() {
        return "identity.account-enabled";
    }
}
