package org.anyue.assignment;

import org.anyue.campaign.CampaignIssued;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.DutyId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A place that was asked for a plan of its own has handed it in by issuing it. */
@Component
class IssuedPlans {

    private final CampaignQueries campaigns;
    private final DutyReachReads reach;
    private final Assignments assignments;
    private final AssignmentJournal journal;

    IssuedPlans(CampaignQueries campaigns, DutyReachReads reach, Assignments assignments, AssignmentJournal journal) {
        this.campaigns = campaigns;
        this.reach = reach;
        this.assignments = assignments;
        this.journal = journal;
    }

    /** Inside the transaction of the issue: both happen or neither. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CampaignIssued issued) {
        CampaignSummary campaign = campaigns.get(issued.campaign());
        DutyId duty = campaign.planDuty();
        if (duty == null) {
            return;
        }
        String words = "已印发《" + campaign.title() + "》，下发任务" + campaign.issuedDuties() + "项，印发日期"
                + DayWords.date(journal.today()) + "。";
        reach.inOwnHand(duty, issued.owner())
                .ifPresent(id ->
                        assignments.handInOnce(issued.by(), id, campaign.id().value(), words));
    }
}
