package org.anyue.organization.web;

import java.util.List;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;

/**
 * One unit with its way from the root.
 *
 * @param closed the day it ended, empty while it is open
 * @param mayChange whether the actor may rename and close it
 */
public record UnitPage(
        String href,
        String name,
        String shortName,
        String kind,
        String code,
        String sectors,
        String closed,
        int version,
        boolean mayChange,
        List<Crumb> crumbs,
        FormErrors errors) {}
