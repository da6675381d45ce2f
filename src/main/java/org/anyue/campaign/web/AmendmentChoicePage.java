package org.anyue.campaign.web;

import java.util.List;

/**
 * Where it is chosen what changes.
 *
 * @param here address of this page, which chooses for the draft it belongs to
 * @param query what was searched
 * @param duties in force, cancelled and not issued yet
 */
public record AmendmentChoicePage(
        String base, String campaign, String here, String back, String query, List<Row> duties, List<Row> activities) {

    /** @param note state or day of the duty, venue of the activity */
    public record Row(String href, String title, String meta, String note) {}
}
