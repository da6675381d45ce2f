package org.anyue.assignment.web;

import java.util.List;
import org.anyue.ui.Bar;
import org.anyue.ui.Crumb;
import org.anyue.ui.Tab;

/**
 * The five figures of a part of a campaign, broken down one way.
 *
 * @param ways the other ways to look at the campaign
 * @param total the whole of the lines
 * @param steps changes of the denominator, the latest first
 * @param series address of the duties that return, empty for whoever does not look after them
 * @param note what the lines are and why they may not add up; empty for none
 */
public record FigurePage(
        String campaign,
        String scope,
        List<Crumb> crumbs,
        List<Tab> ways,
        Line total,
        List<Tab> tabs,
        String by,
        List<Bar> bars,
        List<Line> lines,
        String note,
        List<Step> steps,
        String series) {

    /** Why the denominator changed. @param at when */
    public record Step(String at, String words) {}

    /**
     * One line; every number has the address of the rows behind it.
     *
     * @param href where the line breaks down further, else its rows
     */
    public record Line(String label, String href, List<Count> counts, String rate, String onTimeRate, double share) {}

    /** @param warn the number needs a hand */
    public record Count(String label, long value, String href, boolean warn) {}
}
