package org.anyue.assignment.web;

import java.util.List;
import org.anyue.ui.Bar;
import org.anyue.ui.Crumb;
import org.anyue.ui.Tab;
import org.anyue.ui.Trend;
import org.jspecify.annotations.Nullable;

/**
 * A place or a sector in a campaign at a glance.
 *
 * @param trend null before anything is due or handed in
 * @param below areas or sectors below, with the way to their own pages
 * @param late the units that are most behind
 */
public record StandingPage(
        String campaign,
        String title,
        List<Crumb> crumbs,
        List<Tab> tabs,
        FigurePage.Line total,
        @Nullable Trend trend,
        List<Bar> areas,
        List<Bar> sectors,
        List<FigurePage.Line> duties,
        List<Late> late,
        String lateHref,
        String groupText) {

    public record Late(String unit, String text, String href) {}
}
