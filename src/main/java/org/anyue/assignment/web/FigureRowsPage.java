package org.anyue.assignment.web;

import java.util.List;
import org.anyue.ui.Crumb;
import org.anyue.ui.Pager;
import org.anyue.ui.Tab;
import org.anyue.ui.Tone;

/**
 * The assignments behind one of the figures.
 *
 * @param export address of all of them as a sheet
 * @param reminder address of who is late in words for a WeChat group; empty for the other figures
 */
public record FigureRowsPage(
        String campaign,
        String scope,
        List<Crumb> crumbs,
        List<Tab> tabs,
        List<Row> rows,
        Pager pager,
        String which,
        String export,
        String reminder) {

    public record Row(
            String href, String bearer, String what, String due, String firstComplete, String state, Tone tone) {}
}
