package org.anyue.organization.web;

import java.util.List;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * One unit with its way from the root.
 *
 * @param code GB/T 2260 code of a place, empty for most units
 * @param closed the day it ended, empty while it is open
 * @param successor the unit that it was merged into
 * @param mayChange whether the actor may change it
 * @param listsBelow whether there is a list of what hangs in it
 */
public record UnitPage(
        String href,
        String name,
        String shortName,
        String kind,
        String code,
        String creditCode,
        String sectors,
        String opened,
        String closed,
        @Nullable Link successor,
        int version,
        boolean mayChange,
        boolean listsBelow,
        Officer officer,
        List<Crumb> crumbs,
        FormErrors errors) {

    /** @param href empty when the actor may not see it */
    public record Link(String name, String href) {}

    /**
     * The liaison officer.
     *
     * @param name masked unless it was asked for, empty for none
     * @param mayRead whether the actor may ask for what is behind the mask
     */
    public record Officer(String name, String phone, String confirmed, boolean mayRead, boolean mayChange) {}

    /** The id at the end of the address. */
    public String id() {
        return href.substring(href.lastIndexOf('/') + 1);
    }
}
