package org.anyue.planimport;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anyue.campaign.CampaignId;
import org.anyue.campaign.Campaigns;
import org.anyue.campaign.DutyId;
import org.anyue.campaign.PlanDocument;
import org.anyue.campaign.PlanItemId;
import org.anyue.officialdoc.ExtractedText;
import org.anyue.organization.Actor;
import org.anyue.planimport.review.BearerResolver;
import org.anyue.planimport.review.DutyDraft;
import org.anyue.planimport.review.ImportedHead;
import org.anyue.planimport.review.PlanDrafting;
import org.anyue.planimport.review.PlanTransfer;
import org.anyue.planimport.review.Review;
import org.anyue.planimport.review.ReviewHead;
import org.anyue.planimport.review.ReviewStore;
import org.anyue.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns the text of a plan into a draft campaign with its activities, its duties and the ledger of its sentences. */
@Service
public class PlanImports {

    private final Campaigns campaigns;
    private final BearerResolver bearers;
    private final ReviewStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanImports(
            Campaigns campaigns,
            BearerResolver bearers,
            ReviewStore store,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.bearers = bearers;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Drafts a campaign of the actor's place. Everything or nothing.
     *
     * @param file text of the file, as extracted
     * @throws Refusal when the text holds nothing of a plan
     */
    @Transactional
    public CampaignId importPlan(Actor actor, ExtractedText file, PlanOriginal original) {
        LocalDate today = LocalDate.now(clock);
        CompiledPlan plan = compile(file, today);
        CampaignId campaign = campaigns.create(actor, ImportedHead.of(plan, file.fileName(), today));
        fill(actor, campaign, plan, file, original);
        return campaign;
    }

    /** Of a file that is kept already. */
    @Transactional
    public CampaignId importPlan(Actor actor, ExtractedText file, String fileAddress) {
        return importPlan(actor, file, PlanOriginal.kept(fileAddress));
    }

    /** Fills a draft that has no plan yet; what its head says stays as it was typed. */
    @Transactional
    public void importPlanInto(Actor actor, CampaignId campaign, ExtractedText file, PlanOriginal original) {
        fill(actor, campaign, compile(file, LocalDate.now(clock)), file, original);
    }

    /** @throws Refusal when the text holds no plan */
    static CompiledPlan compile(ExtractedText file, LocalDate today) {
        CompiledPlan plan = PlanCompiler.compile(PlanSource.of(file, today));
        if (!PlanCompiler.isPlan(plan)) {
            throw new Refusal(PlanImportRefusal.NOTHING_FOUND);
        }
        return plan;
    }

    private void fill(Actor actor, CampaignId campaign, CompiledPlan plan, ExtractedText file, PlanOriginal original) {
        PlanDrafting drafting = new PlanDrafting(plan, actor.place(), bearers);
        List<PlanItemId> items = campaigns.attachPlan(
                actor,
                campaign,
                new PlanDocument(
                        plan.text(),
                        file.fileName(),
                        file.format(),
                        file.sha256(),
                        original.address(),
                        drafting.items()));
        PlanTransfer transfer = new PlanTransfer(plan, drafting, items);
        List<DutyDraft> drafts = drafting.duties();
        List<DutyId> duties = new ArrayList<>();
        for (DutyDraft draft : drafts) {
            duties.add(campaigns.addDuty(actor, campaign, draft.terms().apply(transfer.item(draft))));
        }
        Review review = transfer.review(
                new ReviewHead(campaign, actor.place().id(), PlanJson.write(plan), actor.name(), clock.instant()),
                drafts,
                duties);
        store.insert(review);
        original.keep().run();
        events.publishEvent(new PlanImported(
                campaign, file.sha256(), duties.size(), plan.ledger().open(), actor.party()));
    }
}
