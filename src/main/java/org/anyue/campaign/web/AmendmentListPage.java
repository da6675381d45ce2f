package org.anyue.campaign.web;

import java.util.List;

/** The amendments of a campaign. @param mayAmend the person's office owns it and it runs */
public record AmendmentListPage(String base, String campaign, boolean mayAmend, List<Row> rows) {

    /** @param when day of issue, or of the draft */
    public record Row(
            String href, String name, boolean draft, boolean urgent, String when, String reason, List<String> lines) {}
}
