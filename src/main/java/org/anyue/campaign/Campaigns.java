package org.anyue.campaign;

import java.util.List;
import java.util.Set;
import org.anyue.organization.Actor;
import org.anyue.shared.DateRange;
import org.springframework.stereotype.Service;

/**
 * Commands on campaigns. All are for the office of the place that owns the campaign; to everybody else the campaign
 * does not exist ({@link org.anyue.shared.NotFound}). Refusals carry a {@link CampaignRefusal}; a version that is no
 * longer the newest ends in {@link org.anyue.shared.Stale}.
 */
@Service
public class Campaigns {

    /** Drafts a campaign of the place that the actor's office serves. */
    public CampaignId create(Actor actor, String title, String theme, int year, DateRange period) {
        throw new UnsupportedOperationException();
    }

    public void edit(Actor actor, CampaignId id, CampaignHead head, int version) {
        throw new UnsupportedOperationException();
    }

    /**
     * Attaches the plan and its activities. Only to a draft, and only once: duties point into the text.
     *
     * @return ids of the activities in the order of the document
     */
    public List<PlanItemId> attachPlan(Actor actor, CampaignId id, PlanDocument plan) {
        throw new UnsupportedOperationException();
    }

    public PlanItemId addPlanItem(Actor actor, CampaignId id, PlanItemDraft item) {
        throw new UnsupportedOperationException();
    }

    /** Adds a duty, also after others have been issued. */
    public DutyId addDuty(Actor actor, CampaignId id, DutyTerms terms) {
        throw new UnsupportedOperationException();
    }

    /** Changes a duty that no unit has yet. */
    public void editDuty(Actor actor, DutyId id, DutyTerms terms, int version) {
        throw new UnsupportedOperationException();
    }

    /** Removes a duty that no unit has yet. */
    public void removeDuty(Actor actor, DutyId id, int version) {
        throw new UnsupportedOperationException();
    }

    /**
     * Issues every duty of the activities that is not issued yet. Refused as a whole when one of them is blocked.
     *
     * @param version of the campaign as it was confirmed
     * @return the duties issued, at least one
     */
    public List<DutyId> issue(Actor actor, CampaignId id, Set<PlanItemId> items, int version) {
        throw new UnsupportedOperationException();
    }

    /** Issues every activity that is not blocked. */
    public List<DutyId> issueAll(Actor actor, CampaignId id, int version) {
        throw new UnsupportedOperationException();
    }

    public void close(Actor actor, CampaignId id, int version) {
        throw new UnsupportedOperationException();
    }

    public void archive(Actor actor, CampaignId id, int version) {
        throw new UnsupportedOperationException();
    }

    /** Starts every issued campaign whose period has begun; called by the clock. */
    public int startDue() {
        throw new UnsupportedOperationException();
    }
}
