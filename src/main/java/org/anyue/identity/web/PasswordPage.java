package org.anyue.identity.web;

import org.anyue.ui.FormErrors;

/**
 * Change of one's own password.
 *
 * @param first whether the present one is a one-time password, so that nothing else is open
 */
public record PasswordPage(boolean first, FormErrors errors) {}
