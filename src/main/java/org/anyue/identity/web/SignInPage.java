package org.anyue.identity.web;

import org.anyue.ui.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in; the password is never given back.
 *
 * @param withCode whether the code of the second factor may be typed at once: after any refusal, whoever it was
 * @param passkey whether browsers know passkeys under this address
 * @param unified the unified identity, null when there is none
 */
public record SignInPage(
        String login,
        String back,
        boolean withCode,
        boolean passkey,
        @Nullable Unified unified,
        FormErrors errors) {

    /**
     * @param href address that leads there
     * @param signOut address that also leaves it, for somebody who has just left here; else empty
     */
    public record Unified(String name, String href, String signOut) {}
}
