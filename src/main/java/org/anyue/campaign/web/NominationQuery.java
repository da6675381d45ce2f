package org.anyue.campaign.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.anyue.campaign.CampaignId;

/**
 * Which enterprises are offered.
 *
 * @param page from 1
 */
public record NominationQuery(String q, String sector, Integer page) {

    public NominationQuery {
        q = q == null ? "" : q.strip();
        sector = sector == null ? "" : sector;
        page = page == null || page < 1 ? 1 : page;
    }

    String base(CampaignId campaign) {
        return CampaignPages.base(campaign) + "/nominations?q=" + URLEncoder.encode(q, UTF_8) + "&sector="
                + URLEncoder.encode(sector, UTF_8);
    }

    String address(CampaignId campaign) {
        return base(campaign) + "&page=" + page;
    }
}
