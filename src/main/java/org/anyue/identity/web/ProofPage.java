package org.anyue.identity.web;

import org.anyue.ui.FormErrors;

/** @param withCode whether there is a device whose code is asked for too */
public record ProofPage(String name, boolean withCode, String back, FormErrors errors) {}
