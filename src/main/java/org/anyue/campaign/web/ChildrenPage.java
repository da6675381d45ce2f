package org.anyue.campaign.web;

import java.util.List;
import org.anyue.ui.Tone;

/**
 * How the places and departments below carry out a campaign.
 *
 * @param group words to be pasted into a group, empty when nobody lacks a plan
 */
public record ChildrenPage(String base, String title, int issued, int owners, String group, List<Row> rows) {

    /**
     * One place or department.
     *
     * @param plans its own campaigns
     * @param uncovered duties that nothing carries out yet
     */
    public record Row(
            String owner,
            List<Plan> plans,
            String state,
            Tone tone,
            boolean late,
            int covered,
            int expected,
            List<Duty> uncovered) {}

    /** @param href empty for a draft, which only its owner opens */
    public record Plan(String href, String title) {}

    public record Duty(String href, String name, String due) {}
}
