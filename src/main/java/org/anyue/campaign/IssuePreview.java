package org.anyue.campaign;

import java.util.Set;

/** Says, without changing anything, what issuing the activities would give to the units. Implemented above. */
public interface IssuePreview {

    /** Counts only duties that are not issued yet. */
    IssueForecast preview(CampaignId campaign, Set<PlanItemId> items);
}
