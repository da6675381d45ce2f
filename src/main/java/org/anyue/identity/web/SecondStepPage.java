package org.anyue.identity.web;

import org.anyue.ui.FormErrors;

/** The code of the second factor is asked for. */
public record SecondStepPage(String name, String back, FormErrors errors) {}
