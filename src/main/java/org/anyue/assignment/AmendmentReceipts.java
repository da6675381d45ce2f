package org.anyue.assignment;

import org.anyue.campaign.AmendmentId;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.organization.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What units do with an amendment: take note of it. */
@Component
public class AmendmentReceipts {

    private final AssignmentJournal journal;
    private final AmendmentMarkStore marks;
    private final CampaignQueries campaigns;
    private final ApplicationEventPublisher events;

    AmendmentReceipts(
            AssignmentJournal journal,
            AmendmentMarkStore marks,
            CampaignQueries campaigns,
            ApplicationEventPublisher events) {
        this.journal = journal;
        this.marks = marks;
        this.campaigns = campaigns;
        this.events = events;
    }

    /** Of everything that changed in the assignment so far. Doing it twice is the same as once. */
    @Transactional
    public void acknowledge(Actor actor, AssignmentId id) {
        Assignments.requireBearer(actor, journal.open(actor, id).assignment());
        if (marks.acknowledge(id, actor.name(), journal.now()) > 0) {
            events.publishEvent(new AmendmentAcknowledged(id.toString(), "Assignment", actor.party()));
        }
    }

    /**
     * Of a warning to all units, for the units that the actor acts for.
     *
     * @throws org.anyue.shared.NotFound when the campaign is outside the scope
     */
    @Transactional
    public void acknowledge(Actor actor, CampaignId campaign, AmendmentId amendment) {
        campaigns.get(actor, campaign);
        if (marks.acknowledge(amendment, AssignmentQueries.ownBearers(actor), actor.name(), journal.now()) > 0) {
            events.publishEvent(new AmendmentAcknowledged(amendment.toString(), "Amendment", actor.party()));
        }
    }
}
