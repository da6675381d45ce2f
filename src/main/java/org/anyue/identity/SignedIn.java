package org.anyue.identity;

import org.anyue.shared.Party;

/** Somebody signed in. */
public record SignedIn(Party by, AccountId account) implements AccountEvent {

    @Override
    public String action() {
        return "identity.signed-in";
    }
}
