package org.anyue.identity.web;

import org.anyue.ui.FormErrors;

/**
 * The second factor is asked for.
 *
 * @param codes whether there is a device that shows codes
 * @param passkey whether there is a passkey for this site
 */
public record SecondStepPage(String name, String back, boolean codes, boolean passkey, FormErrors errors) {}
