package org.anyue.planimport.review;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.anyue.campaign.CampaignHead;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.CampaignQueries;
import org.anyue.campaign.CampaignSummary;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyDetails;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.DutyScope;
import org.anyue.campaign.DutyTerms;
import org.anyue.campaign.PlanItem;
import org.anyue.campaign.PlanText;
import org.anyue.campaign.SourceSpan;
import org.anyue.organization.Actor;
import org.anyue.planimport.PlanImportRefusal;
import org.anyue.planimport.review.Change.DutyChange;
import org.anyue.planimport.review.Change.HeadChange;
import org.anyue.shared.NotFound;
import org.anyue.shared.Refusal;
import org.anyue.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries what a decision means for the campaign over to it. The duties there are the only ones. */
@Component
public class ReviewedDuties {

    private final Campaigns campaigns;
    private final CampaignQueries queries;

    ReviewedDuties(Campaigns campaigns, CampaignQueries queries) {
        this.campaigns = campaigns;
        this.queries = queries;
    }

    public Proposal add(Actor actor, Review review, DutyTerms terms, @Nullable Integer sentence, Signature by) {
        DutyId duty = campaigns.addDuty(actor, review.head().campaign(), terms);
        return review.add(duty, terms, sentence, by);
    }

    public void edit(Actor actor, Review review, int proposal, DutyTerms terms, Signature by) {
        DutyDetails duty = duty(review.proposal(proposal));
        change(actor, duty, terms);
        review.edit(proposal, duty.terms(), terms, by);
    }

    public void remove(Actor actor, Review review, int proposal, Signature by) {
        DutyDetails duty = duty(review.proposal(proposal));
        delete(actor, duty);
        review.remove(proposal, duty.terms(), by);
    }

    public void editHead(Actor actor, Review review, CampaignHead head, int version) {
        CampaignId campaign = review.head().campaign();
        CampaignHead before = head(queries.get(campaign));
        campaigns.edit(actor, campaign, head, version);
        review.editHead(before, head);
    }

    /** Gives the duty other bearers; that answers what was asked about it. */
    public void bind(Actor actor, Review review, int proposal, DutyScope scope, Signature by) {
        DutyTerms terms = duty(review.proposal(proposal)).terms();
        edit(actor, review, proposal, RewrittenTerms.scope(terms, scope), by);
    }

    /**
     * Moves the last day of every duty that the finding is about. Whether it was accepted stays as it was.
     *
     * @param place of the day in the plan
     */
    public void move(Actor actor, Review review, SourceSpan place, LocalDate from, LocalDate to) {
        Map<DutyId, DutyDetails> duties = byId(review.head().campaign());
        for (Proposal proposal : review.proposals()) {
            DutyDetails duty = duties.get(proposal.duty());
            SourceSpan span = duty == null ? null : duty.terms().span();
            if (duty != null && span != null && Spans.overlap(span, place)) {
                DutyTerms moved = RewrittenTerms.day(duty.terms(), from, to);
                if (!moved.equals(duty.terms())) {
                    change(actor, duty, moved);
                    review.respell(proposal.number(), duty.terms(), moved);
                }
            }
        }
    }

    /**
     * @param was the theme that the person saw
     * @throws Stale when it reads otherwise by now
     */
    public void retheme(Actor actor, Review review, String was, String theme) {
        CampaignSummary now = queries.get(review.head().campaign());
        if (!now.theme().equals(was)) {
            throw new Stale("theme of " + now.id());
        }
        if (!theme.equals(was)) {
            CampaignHead head = new CampaignHead(now.title(), theme, now.year(), now.period(), now.consultationOn());
            editHead(actor, review, head, now.version());
        }
    }

    /** Lets every duty, title and theme that still read as the plan did follow the corrections. */
    public void respell(Actor actor, Review review, Runnable settle) {
        CampaignId campaign = review.head().campaign();
        Respelling before = spelling(review);
        settle.run();
        Swap swap = new Swap(before, spelling(review));
        Map<DutyId, DutyDetails> duties = byId(campaign);
        for (Proposal proposal : review.proposals()) {
            DutyDetails duty = duties.get(proposal.duty());
            if (duty != null && !duty.isIssued()) {
                respell(actor, review, proposal, duty, swap);
            }
        }
        respellTitles(actor, campaign, swap);
        respellHead(actor, review, swap);
    }

    /** How the plan reads with the corrections that hold now. */
    public Respelling spelling(Review review) {
        CampaignId campaign = review.head().campaign();
        PlanText plan = queries.planText(campaign).orElseThrow(() -> new NotFound("plan of " + campaign));
        return new Respelling(plan.text(), review.corrections());
    }

    /** Lets the titles of activities follow, where an undone decision changed the corrections. */
    public void respellTitles(Actor actor, Review review, Respelling before) {
        respellTitles(actor, review.head().campaign(), new Swap(before, spelling(review)));
    }

    private void respellTitles(Actor actor, CampaignId campaign, Swap swap) {
        for (PlanItem item : queries.planItems(campaign)) {
            SourceSpan place = item.span();
            String title = place == null ? item.title() : swap.before().follow(item.title(), place, swap.after());
            if (!title.equals(item.title())) {
                campaigns.retitle(actor, campaign, item.id(), title);
            }
        }
    }

    private record Swap(Respelling before, Respelling after) {}

    /** Does the opposite of what the decision did to the campaign. */
    public void restore(Actor actor, Review review, Decision decision) {
        for (DutyChange change : decision.change().duties()) {
            restore(actor, review, change);
        }
        HeadChange head = decision.change().head();
        if (head != null) {
            CampaignSummary now = queries.get(review.head().campaign());
            if (!head(now).equals(head.after())) {
                throw new Refusal(PlanImportRefusal.CHANGED_ELSEWHERE);
            }
            campaigns.edit(actor, now.id(), head.before(), now.version());
        }
    }

    private void restore(Actor actor, Review review, DutyChange change) {
        DutyTerms before = change.before();
        DutyTerms after = change.after();
        if (after == null && before != null) {
            review.bind(
                    change.proposal(), campaigns.addDuty(actor, review.head().campaign(), before));
            return;
        }
        DutyDetails duty = duty(review.proposal(change.proposal()));
        if (!duty.terms().equals(after)) {
            throw new Refusal(PlanImportRefusal.CHANGED_ELSEWHERE);
        }
        if (before == null) {
            delete(actor, duty);
            review.bind(change.proposal(), null);
        } else {
            change(actor, duty, before);
        }
    }

    private void respell(Actor actor, Review review, Proposal proposal, DutyDetails duty, Swap swap) {
        SourceSpan place = duty.terms().span();
        String what = duty.terms().what();
        String respelled = place == null ? what : swap.before().follow(what, place, swap.after());
        if (!respelled.equals(what)) {
            DutyTerms terms = RewrittenTerms.what(duty.terms(), respelled);
            change(actor, duty, terms);
            review.respell(proposal.number(), duty.terms(), terms);
        }
    }

    private void respellHead(Actor actor, Review review, Swap swap) {
        CampaignSummary now = queries.get(review.head().campaign());
        CampaignHead before = head(now);
        SourceSpan whole = swap.after().whole();
        CampaignHead after = new CampaignHead(
                swap.before().follow(now.title(), whole, swap.after()),
                swap.before().follow(now.theme(), whole, swap.after()),
                now.year(),
                now.period(),
                now.consultationOn());
        if (!after.equals(before)) {
            campaigns.edit(actor, now.id(), after, now.version());
            review.editHead(before, after);
        }
    }

    private void change(Actor actor, DutyDetails duty, DutyTerms terms) {
        if (duty.isIssued()) {
            throw new Refusal(PlanImportRefusal.DUTY_ISSUED);
        }
        campaigns.editDuty(actor, duty.id(), terms, duty.version());
    }

    private void delete(Actor actor, DutyDetails duty) {
        if (duty.isIssued()) {
            throw new Refusal(PlanImportRefusal.DUTY_ISSUED);
        }
        campaigns.removeDuty(actor, duty.id(), duty.version());
    }

    private DutyDetails duty(Proposal proposal) {
        DutyId id = proposal.duty();
        if (id == null) {
            throw new NotFound("duty of proposal " + proposal.number());
        }
        return queries.duty(id);
    }

    private Map<DutyId, DutyDetails> byId(CampaignId campaign) {
        Map<DutyId, DutyDetails> duties = new LinkedHashMap<>();
        queries.duties(campaign).forEach(duty -> duties.put(duty.id(), duty));
        return duties;
    }

    private static CampaignHead head(CampaignSummary summary) {
        return new CampaignHead(
                summary.title(), summary.theme(), summary.year(), summary.period(), summary.consultationOn());
    }
}
