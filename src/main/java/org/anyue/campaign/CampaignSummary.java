package org.anyue.campaign;

import java.time.LocalDate;
import org.anyue.organization.UnitId;
import org.anyue.shared.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as lists and headings show it.
 *
 * @param owner the place whose office owns it, or the department that does
 * @param ownerName name of that unit when the campaign was created
 * @param consultationOn the consultation day (咨询日), 16 June unless moved
 * @param duties all duties
 * @param issuedDuties those that the units have
 * @param version grows with every change of the campaign, its activities and its duties
 * @param parent the campaign of a place above that it carries out
 * @param planDuty the duty of the parent that is done by issuing this campaign
 * @param issuer who asked for it, where the place itself owes it upward; else empty
 * @param ofDepartment it is the plan of a department for its line
 */
public record CampaignSummary(
        CampaignId id,
        UnitId owner,
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
        int version,
        @Nullable CampaignId parent,
        @Nullable DutyId planDuty,
        String issuer,
        boolean ofDepartment) {

    /** What the place itself owes the level above. */
    public boolean isUpward() {
        return !issuer.isEmpty();
    }
}
