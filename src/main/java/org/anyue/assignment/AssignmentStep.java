package org.anyue.assignment;

import org.anyue.campaign.CampaignId;
import org.anyue.campaign.DutyId;
import org.anyue.organization.UnitId;
import org.anyue.shared.Party;

/**
 * One move of one assignment, as its event tells it.
 *
 * @param before standing in words before the move
 * @param after standing in words after it
 * @param note reason given, or empty
 */
public record AssignmentStep(
        AssignmentId assignment,
        CampaignId campaign,
        DutyId duty,
        UnitId bearer,
        String before,
        String after,
        String note,
        Party by) {}
