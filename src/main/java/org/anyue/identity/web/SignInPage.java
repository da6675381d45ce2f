package org.anyue.identity.web;

import org.anyue.ui.FormErrors;

/**
 * The sign-in; the password is never given back.
 *
 * @param passkey whether browsers know passkeys under this address
 * @param withCode whether the code of the second factor may be typed at once: after any refusal, whoever it was
 */
public record SignInPage(String login, String back, boolean withCode, boolean passkey, FormErrors errors) {}
