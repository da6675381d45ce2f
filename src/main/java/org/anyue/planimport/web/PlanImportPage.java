package org.anyue.planimport.web;

import org.anyue.ui.FormErrors;

/**
 * The upload of a plan.
 *
 * @param action where the file goes
 * @param back way back
 * @param campaign title of the draft that is filled, empty for a new one
 * @param text what was pasted, kept when the form is refused
 */
public record PlanImportPage(String action, String back, String campaign, String text, FormErrors errors) {}
