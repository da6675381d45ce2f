package org.anyue.portal.web;

import java.util.List;

/**
 * What was found.
 *
 * @param hint why nothing was searched, empty when it was
 */
public record FindPage(String q, String hint, List<Group> groups) {

    /** @param more whether there are more than are shown @param all address of all of them, may be empty */
    public record Group(String label, String icon, List<Hit> hits, boolean more, String all) {}

    /** @param before text around what was found, which stands between the two */
    public record Hit(String title, String before, String found, String after, String href) {

        static Hit plain(String title, String text, String href) {
            return new Hit(title, text, "", "", href);
        }
    }
}
