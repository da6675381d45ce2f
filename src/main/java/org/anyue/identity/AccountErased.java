package org.anyue.identity;

import org.anyue.shared.Party;

/** What was held about the person behind an account is gone, except what has to be kept. */
public record AccountErased(Party by, AccountId account) implements AccountEvent {

    @Override
    public String action() {
        return "identity.account-erased";
    }
}
