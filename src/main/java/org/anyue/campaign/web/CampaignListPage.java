package org.anyue.campaign.web;

import java.util.List;

/** @param mayCreate the person works in an office, which may draft campaigns */
public record CampaignListPage(List<CampaignRow> rows, boolean mayCreate) {}
