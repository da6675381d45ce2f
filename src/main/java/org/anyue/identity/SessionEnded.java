package org.anyue.identity;

import org.anyue.shared.Party;

/**
 * A session was ended from elsewhere: by its owner, or by the security administrator.
 *
 * @param everywhere whether every session of the account was
 */
public record SessionEnded(Party by, AccountId account, boolean everywhere) implements AccountEvent {

    @Override
    public String action() {
        return everywhere ? "identity.signed-out-everywhere" : "identity.session-ended";
    }
}
