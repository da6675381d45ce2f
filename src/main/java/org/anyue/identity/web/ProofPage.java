package org.anyue.identity.web;

import org.anyue.ui.FormErrors;

/**
 * @param withCode whether there is a device whose code is asked for too
 * @param passkey whether a passkey can be shown instead
 */
public record ProofPage(String name, boolean withCode, boolean passkey, String back, FormErrors errors) {}
