package org.anyue.identity.web;

import java.util.List;
import org.anyue.ui.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * Second step: which city.
 *
 * @param chosen null before a city is chosen from the list
 * @param searched whether something was searched, so that an empty list means nothing found
 */
public record SetUpCityPage(
        String text,
        boolean searched,
        List<Found> found,
        @Nullable Preview chosen,
        FormErrors errors) {

    /** @param size counties and townships in words */
    public record Found(String code, String name, String province, String size) {}

    /**
     * What would be made.
     *
     * @param counties names of the counties; of a city without counties those of its townships
     * @param townships number of townships
     */
    public record Preview(
            String code,
            String name,
            boolean direct,
            List<String> counties,
            int townships,
            boolean countyDepartments) {}
}
