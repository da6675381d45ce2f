package org.anyue.organization.web;

import java.util.List;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Option;
import org.anyue.ui.Tab;

/** A change of one unit. */
public record UnitEditPage(
        String href,
        String name,
        UnitVerb verb,
        List<Tab> tabs,
        List<Option> places,
        List<Option> sectors,
        UnitEditForm form,
        String today,
        List<Crumb> crumbs,
        FormErrors errors) {}
