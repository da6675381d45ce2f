package org.anyue.campaign;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Holds an amendment against the campaign as it is now. */
@Component
class AmendmentCheck {

    private final DutyReads duties;
    private final CampaignReads campaigns;
    private final CampaignStore store;
    private final Clock clock;

    AmendmentCheck(DutyReads duties, CampaignReads campaigns, CampaignStore store, Clock clock) {
        this.duties = duties;
        this.campaigns = campaigns;
        this.store = store;
        this.clock = clock;
    }

    /** @throws org.anyue.shared.Refusal when it cannot be carried out */
    AmendmentWork against(CampaignId campaign, List<AmendmentChange> changes) {
        return AmendmentWork.of(
                new AmendmentWork.Present(
                        duties.all(campaign), campaigns.items(campaign), store.planLength(campaign), clock.instant()),
                changes);
    }
}
