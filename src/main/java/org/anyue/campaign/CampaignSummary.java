package org.anyue.campaign;

import java.time.LocalDate;
import org.anyue.organization.UnitId;
import org.anyue.shared.DateRange;

/**
 * A campaign as lists and headings show it.
 *
 * @param ownerPlace the place whose office owns it
 * @param ownerName name of that place when the campaign was created
 * @param consultationOn the consultation day (咨询日), 16 June unless moved
 * @param duties all duties
 * @param issuedDuties those that the units have
 * @param version grows with every change of the campaign, its activities and its duties
 */
public record CampaignSummary(
        CampaignId id,
        UnitId ownerPlace,
        String ownerName,
        String title,
        String theme,
        int year,
        DateRange period,
        LocalDate consultationOn,
        CampaignState state,
        boolean hasPlan,
        int activities,
        int duties,
        int issuedDuties,
        int version) {}
