package org.anyue.campaign;

import java.util.List;

/** Says, without changing anything, what an amendment would do to the units. Implemented above. */
public interface AmendmentPreview {

    AmendmentForecast preview(CampaignId campaign, List<AmendmentChange> changes);
}
