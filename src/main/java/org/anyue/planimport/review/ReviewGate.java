package org.anyue.planimport.review;

import java.util.List;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.IssueGate;
import org.springframework.stereotype.Component;

/** Keeps an activity back while a sentence of it is open. A campaign without an imported plan is free. */
@Component
class ReviewGate implements IssueGate {

    private final ReviewReads reads;

    ReviewGate(ReviewReads reads) {
        this.reads = reads;
    }

    @Override
    public List<OpenSentences> open(CampaignId campaign) {
        return reads.open(campaign);
    }
}
