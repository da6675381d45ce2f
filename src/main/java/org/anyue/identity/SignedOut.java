package org.anyue.identity;

import org.anyue.shared.Party;

/** Somebody signed out. */
public record SignedOut(Party by, AccountId account) implements AccountEvent {

    @Override
    public String action() {
        return "identity.signed-out";
    }
}
