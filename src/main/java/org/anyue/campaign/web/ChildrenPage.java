package org.anyue.campaign.web;

import java.util.List;
import org.anyue.ui.Tone;

/**
 * How the places below carry out a campaign.
 *
 * @param group words to be pasted into a group, empty when nobody lacks a plan
 */
public record ChildrenPage(String base, String title, int issued, int places, String group, List<Row> rows) {

    /**
     * One place.
     *
     * @param plans titles of its own campaigns
     * @param uncovered duties that nothing carries out yet
     */
    public record Row(
            String place,
            String plans,
            String state,
            Tone tone,
            boolean late,
            int covered,
            int expected,
            List<Duty> uncovered) {}

    public record Duty(String href, String name, String due) {}
}
