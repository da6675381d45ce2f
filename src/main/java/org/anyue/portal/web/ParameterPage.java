package org.anyue.portal.web;

import java.util.List;
import org.anyue.ui.Crumb;
import org.anyue.ui.FormErrors;
import org.anyue.ui.Moment;

/**
 * One parameter with its form and history.
 *
 * @param typed what stands in the form
 * @param bounds what may be typed
 * @param mayChange whether the one who looks keeps it
 */
public record ParameterPage(
        ParameterRow row,
        String typed,
        String bounds,
        boolean mayChange,
        int version,
        List<Moment> history,
        FormErrors errors) {

    public List<Crumb> crumbs() {
        return List.of(new Crumb("参数设置", ParameterController.PATH), new Crumb(row.label()));
    }
}
