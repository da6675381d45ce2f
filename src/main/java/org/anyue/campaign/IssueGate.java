package org.anyue.campaign;

import java.util.List;

/** Says what still keeps activities from being issued. Implemented above; several gates add up, none means open. */
public interface IssueGate {

    /** Activities with sentences of the plan that nobody has settled yet; an activity not listed is free. */
    List<OpenSentences> open(CampaignId campaign);

    /** @param open number of sentences, at least 1 */
    record OpenSentences(PlanItemId item, int open) {}
}
