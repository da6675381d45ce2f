package org.anyue.identity;

import org.anyue.shared.Auditable;
import org.anyue.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in was refused. What was typed as login name is not kept: it may be somebody's password in the wrong field.
 *
 * @param account null when there is no such account
 * @param paused whether this try began (or fell into) a pause
 */
public record SignInFailed(@Nullable AccountId account, boolean paused) implements Auditable {

    @Override
    public Party by() {
        return Party.SYSTEM;
    }

    @Override
    public String action() {
        return "identity.sign-in-failed";
    }

    @Override
    public String objectType() {
        return "Account";
    }

    @Override
    public String objectId() {
        return account == null ? "" : account.toString();
    }

    @Override
    public String result() {
        return paused ? "PAUSED" : IdentityRefusal.SIGN_IN_FAILED.name();
    }
}
