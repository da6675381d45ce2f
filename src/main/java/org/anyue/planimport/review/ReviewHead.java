package org.anyue.planimport.review;

import java.time.Instant;
import org.anyue.campaign.CampaignId;
import org.anyue.organization.UnitId;

/**
 * What stands over the review.
 *
 * @param ownerPlace the place whose office reviews
 * @param compiled the compiled plan as JSON
 * @param importedBy name of the person at that time
 */
public record ReviewHead(
        CampaignId campaign, UnitId ownerPlace, String compiled, String importedBy, Instant importedAt) {}
