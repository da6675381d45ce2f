package org.anyue.identity;

import org.anyue.shared.Auditable;

/** Something that happened to an account. */
public sealed interface AccountEvent extends Auditable
        permits AccountCreated,
                AccountDisabled,
                AccountErased,
                AccountEnabled,
                NameCorrected,
                OidcLinkChanged,
                PasskeyChanged,
                PasswordChanged,
                PasswordReset,
                PostEnded,
                PostGranted,
                PostSwitched,
                SecondFactorChanged,
                SessionEnded,
                SignedIn,
                SignedOut {

    AccountId account();

    @Override
    default String objectType() {
        return "Account";
    }

    @Override
    default String objectId() {
        return account().toString();
    }
}
