package org.anyue.campaign;

import org.anyue.organization.TrialRecords;
import org.springframework.stereotype.Component;

/** A campaign is where every other record of the month begins. */
@Component
class CampaignTrialRecords implements TrialRecords {

    private final CampaignReads reads;

    CampaignTrialRecords(CampaignReads reads) {
        this.reads = reads;
    }

    @Override
    public long count() {
        return reads.count();
    }
}
