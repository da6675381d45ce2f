package org.anyue.assignment.web;

import java.util.List;
import org.anyue.ui.Crumb;
import org.anyue.ui.Option;
import org.anyue.ui.Pager;
import org.anyue.ui.Tab;

/**
 * Units against duties.
 *
 * @param base address without filters
 * @param reset the same where something is filtered, else empty
 * @param foot figures of the whole place for each duty, not only of the rows shown
 */
public record MatrixPage(
        String campaign,
        String scope,
        String base,
        String reset,
        List<Crumb> crumbs,
        List<Tab> tabs,
        Filters filters,
        List<Head> heads,
        List<Line> lines,
        List<Foot> foot,
        List<Sign> legend,
        Pager pager,
        String export) {

    public record Filters(
            List<Option> areas,
            String area,
            List<Option> kinds,
            String kind,
            List<Option> duties,
            String duty,
            List<Option> states,
            String state) {}

    /** A duty; its address shows the sentence of the plan. */
    public record Head(int number, String what, String href) {}

    /** @param done what came in of what is owed, for instance 12/20 */
    public record Line(String name, String sub, String href, String done, List<Mark> marks) {}

    /** One cell; {@code href} is empty where the unit was not given the duty. */
    public record Mark(String href, String css, String sign) {

        static final Mark NONE = new Mark("", "", "");
    }

    public record Foot(String label, List<Count> counts) {}

    public record Count(long value, String href, boolean warn) {}

    public record Sign(String css, String sign, String label) {}
}
