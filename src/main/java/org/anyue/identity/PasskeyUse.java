package org.anyue.identity;

/** What a passkey is shown for. An answer to one use is none to another. */
public enum PasskeyUse {
    REGISTRATION,
    /** Instead of the password: the device must have asked its owner for a PIN or a finger. */
    SIGN_IN,
    SECOND_STEP,
    /** Proving once more who one is; alone, so again with PIN or finger. */
    PROOF;

    boolean asksOwner() {
        return this == SIGN_IN || this == PROOF;
    }
}
