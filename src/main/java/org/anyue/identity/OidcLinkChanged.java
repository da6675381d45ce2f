package org.anyue.identity;

import org.anyue.shared.Party;

/** An account was linked to a person of the unified identity, or the link was given up. */
public record OidcLinkChanged(Party by, AccountId account, boolean linked) implements AccountEvent {

    @Override
    public String action() {
        return linked ? "identity.oidc-linked" : "identity.oidc-unlinked";
    }
}
