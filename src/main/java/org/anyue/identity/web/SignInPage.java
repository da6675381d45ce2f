package org.anyue.identity.web;

import org.anyue.ui.FormErrors;

/** The sign-in; the password is never given back. */
public record SignInPage(String login, String back, FormErrors errors) {}
