package org.anyue.identity;

import org.anyue.shared.Party;

/** Somebody signed in. */
public record SignedIn(Party by, AccountId account, SignInWay way) implements AccountEvent {

    @Override
    public String action() {
        return switch (way) {
            case PASSWORD -> "identity.signed-in";
            case PASSKEY -> "identity.signed-in-by-passkey";
            case OIDC -> "identity.signed-in-by-oidc";
        };
    }
}
