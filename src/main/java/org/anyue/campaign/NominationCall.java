package org.anyue.campaign;

import java.time.LocalDate;
import org.anyue.organization.UnitId;

/**
 * An office asks the places directly below it to nominate enterprises (推荐企业) for a campaign.
 *
 * @param owner the place that owns the campaign
 * @param note what is asked for, may be empty
 * @param settled duties for nominated enterprises have gone out, so that the lists stay as they are
 */
public record NominationCall(
        CampaignId campaign,
        String title,
        int year,
        UnitId owner,
        String ownerName,
        LocalDate dueOn,
        String note,
        boolean settled) {}
