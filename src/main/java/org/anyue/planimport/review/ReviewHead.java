package org.anyue.planimport.review;

import java.time.Instant;
import org.anyue.campaign.CampaignId;
import org.anyue.organization.UnitId;

/**
 * What stands over the review.
 *
 * @param owner the place whose office reviews, or the department that does
 * @param compiled the compiled plan as JSON
 * @param importedBy name of the person at that time
 */
public record ReviewHead(CampaignId campaign, UnitId owner, String compiled, String importedBy, Instant importedAt) {}
