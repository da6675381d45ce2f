package org.anyue.identity;

import org.anyue.shared.Party;

/** An account may no longer sign in. */
public record AccountDisabled(Party by, AccountId account) implements AccountEvent {

    @Override
    public String action() {
        return "identity.account-disabled";
    }
}
