package org.anyue.identity.web;

import org.anyue.ui.FormErrors;

/**
 * Third and fourth step: an account.
 *
 * @param lead the lead of the committee office, otherwise the system administrator
 * @param city name of the city that was chosen
 */
public record SetUpPersonPage(boolean lead, String city, String login, String name, FormErrors errors) {}
