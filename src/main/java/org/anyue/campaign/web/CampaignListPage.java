package org.anyue.campaign.web;

import java.util.List;

/**
 * @param mayCreate the person works in an office or department, which may draft campaigns
 * @param calls campaigns for which this office is asked to nominate enterprises
 */
public record CampaignListPage(List<CampaignRow> rows, boolean mayCreate, List<Call> calls) {

    /** @param due the day until which the list is wanted */
    public record Call(String href, String title, String owner, String due) {}
}
