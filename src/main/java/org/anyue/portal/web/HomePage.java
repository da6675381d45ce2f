package org.anyue.portal.web;

import java.util.List;

/**
 * What a citizen sees first.
 *
 * @param place name of the city
 * @param theme of the running campaign, empty while there is none
 * @param days its period in words, empty while there is none
 * @param quiz whether there is a quiz to take part in
 * @param activities what takes place, in the order of the plan
 */
public record HomePage(
        String place, String theme, String days, String consultation, boolean quiz, List<String> activities) {}
