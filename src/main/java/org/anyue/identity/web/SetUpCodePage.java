package org.anyue.identity.web;

import org.anyue.ui.FormErrors;

/** First step: prove that one can read the console. */
public record SetUpCodePage(String code, FormErrors errors) {}
