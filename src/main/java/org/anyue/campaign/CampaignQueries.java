package org.anyue.campaign;

import java.util.List;
import java.util.Optional;
import org.anyue.organization.Actor;
import org.springframework.stereotype.Component;

/**
 * Questions about campaigns. Those that take an actor answer within what the actor may see and are the only ones for
 * pages; the others are for modules above that act for the system.
 */
@Component
public class CampaignQueries {

    /** Own campaigns of an office in every state, and issued ones of the places above and below; newest first. */
    public List<CampaignSummary> list(Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.anyue.shared.NotFound when there is none in scope */
    public CampaignSummary get(Actor actor, CampaignId id) {
        throw new UnsupportedOperationException();
    }

    /** All duties for the owner's office, issued ones for everybody else, by number. */
    public List<DutyDetails> duties(Actor actor, CampaignId id) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.anyue.shared.NotFound when there is none in scope */
    public DutyDetails duty(Actor actor, DutyId id) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.anyue.shared.NotFound when there is none */
    public CampaignSummary get(CampaignId id) {
        throw new UnsupportedOperationException();
    }

    /** Every duty by number, issued or not. */
    public List<DutyDetails> duties(CampaignId id) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.anyue.shared.NotFound when there is none */
    public DutyDetails duty(DutyId id) {
        throw new UnsupportedOperationException();
    }

    /** Empty while no plan is attached. */
    public Optional<PlanText> planText(CampaignId id) {
        throw new UnsupportedOperationException();
    }

    /** Activities in their order. */
    public List<PlanItem> planItems(CampaignId id) {
        throw new UnsupportedOperationException();
    }

    /** The words of the plan that the duty came from; empty when it was typed by hand. */
    public Optional<String> sentence(DutyId id) {
        throw new UnsupportedOperationException();
    }
}
